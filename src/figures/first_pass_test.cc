#include "figures/first_pass.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <iterator>

#include "figures/read_figures.h"
#include "support/figure_lines.h"

namespace outlay::figures {
namespace {

const FigureWords& words() {
  static const FigureWords kWords = FigureWords::load(TableSet()).value();
  return kWords;
}

bool may_hold(std::string_view sentence) {
  static const FirstPass kPass(words());
  return kPass.may_hold_figure(sentence, false);
}

TEST(FirstPass, StopsAtWhatMayBeAFigure) {
  for (const std::string_view sentence :
       {"It cost $5.", "Twelve sites opened.", "Sales DOUBLED.", "about half of it", "a third of them", "a million people",
        "an eighth", "one in six", "One percent", "one-third", "a billionfor them", "sixfold", "three quarters",
        "增长三成", "三分之一", "百分之五", "数亿元", "上千万元", "几十万颗", "过亿", "翻番", "产量翻了一番", "一倍", "一亿", "两家公司",
        "过半", "一半", "半数以上", "十二点五", "３％", "ｓｉｘ sites", "一 GW", "¥\nOne e", "¥\u3000one e"}) {
    EXPECT_TRUE(may_hold(sentence)) << sentence;
  }
}

TEST(FirstPass, PassesOverTheRest) {
  for (const std::string_view sentence :
       {"", "Nothing is counted here.", "One of them left.", "the third quarry", "the thirsty fortune teller", "this quantity", "for one, it is late", "a quiet day", "十分安静", "这是一个例子。", "其中之一，", "第一，", "一些人上街",
        "数据上传", "几乎", "一点", "三星", "半导体", "增加了", "万科", "七月", "三年"}) {
    EXPECT_FALSE(may_hold(sentence)) << sentence;
  }
}

// Any mixture of words that figures are made of reads the same with the pass and
// without it.
TEST(FirstPass, SkipsNothingThatTheReadersFind) {
  static const FigureReader kReader = FigureReader::load(TableSet()).value();
  constexpr std::string_view kPieces[] = {
      "one", "two", "twenty", "a", "an", "the", "half", "quarter", "third", "of", "in", "out", "hundred", "dozen", "million",
      "billion", "billionfor", "percent", "sixfold", "doubled", "dollars", "$", "about", "more", "than", "chips", "GW", "times", "and", "to",
      "-", ",", ".", "(", ")", "*", "%", "+", " ", " ", " ", " ", "一", "二", "两", "三", "十", "百", "千", "万", "亿", "兆", "数", "几", "上",
      "多", "余", "半", "数", "过", "近", "年", "个", "家", "颗", "元", "美", "成", "分", "之", "点", "倍", "翻", "番", "了", "增", "长", "加",
      "提", "高", "再", "减", "腰", "斩", "约", "超", "百分点", "兆瓦", "，", "。", "、", "“", "～", "第", "的", "零", "〇", "ｔｗｏ", "İ", "\n", "\u3000", "¥", "*"};
  std::uint64_t state = 7;
  const auto below = [&state](std::size_t end) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state >> 33U) % end);
  };
  std::size_t figures = 0;
  std::size_t skipped = 0;
  for (int round = 0; round < 30000; ++round) {
    std::string line;
    for (std::size_t count = 1 + below(9); count > 0; --count) {
      line += kPieces[below(std::size(kPieces))];
      if (below(3) == 0) line += ' ';
    }
    Text text = one_sentence(line);
    if (text.sentences.empty()) continue;
    text.sentences.front().language = below(2) == 0 ? Language::kChinese : Language::kEnglish;
    const std::vector<Figure> fast = kReader.read(text);
    const std::vector<Figure> plain = kReader.read_every_sentence(text);
    ASSERT_EQ(fast.size(), plain.size()) << "«" << line << "»";
    for (std::size_t i = 0; i < fast.size(); ++i) ASSERT_EQ(to_string(fast[i]), to_string(plain[i])) << "«" << line << "»";
    figures += plain.size();
    skipped += may_hold(text.view(text.sentences.front().span)) ? 0 : 1;
  }
  EXPECT_GT(figures, 5000U);
  EXPECT_GT(skipped, 3000U);
}

}  // namespace
}  // namespace outlay::figures
