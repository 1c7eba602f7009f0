#include "workloads.h"

#include <array>
#include <cstdint>
#include <span>

namespace outlay::bench {
namespace {

struct Template {
  std::string_view text;    // {N}: a name, {A}: 1.0 to 9.9, {B}: 10 to 99
  std::size_t figures = 0;  // in it, whatever is filled in
};

// Knuth's numbers: the same texts on every machine.
class Numbers {
 public:
  std::size_t below(std::size_t end) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>((state_ >> 33U) % end);
  }

 private:
  std::uint64_t state_ = 20260601;
};

constexpr std::array<std::string_view, 12> kNames = {
    "Norvale", "Castern", "Belmarsh", "Ostrava Systems", "Tessera", "Quillon",
    "the parser", "the server", "the committee", "the harbour office", "the archive", "the editor"};
constexpr std::array<std::string_view, 8> kChineseNames = {
    "星野科技", "云岭数据", "海棠软件", "白鹭公司", "北辰研究院", "编辑部", "服务端", "委员会"};

void fill(std::string& text, std::string_view form, Numbers& numbers, bool chinese) {
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (form[at] != '{') {
      text += form[at];
      continue;
    }
    const char slot = form[at + 1];
    at += 2;
    if (slot == 'N') {
      text += chinese ? kChineseNames[numbers.below(kChineseNames.size())] : kNames[numbers.below(kNames.size())];
    } else if (slot == 'A') {
      text += std::to_string(1 + numbers.below(9)) + "." + std::to_string(1 + numbers.below(9));
    } else {
      text += std::to_string(11 + numbers.below(88));
    }
  }
}

// Paragraphs of five sentences; one in `rarity` sentences is of `told`.
Made paragraphs(std::size_t bytes, std::span<const Template> plain, std::span<const Template> told,
                std::size_t rarity, bool chinese) {
  Made made;
  Numbers numbers;
  made.text.reserve(bytes + 512);
  for (std::size_t count = 1; made.text.size() < bytes; ++count) {
    const bool tells = plain.empty() || numbers.below(rarity) == 0;
    const std::span<const Template> from = tells ? told : plain;
    const Template& form = from[numbers.below(from.size())];
    fill(made.text, form.text, numbers, chinese);
    made.figures += form.figures;
    made.text += count % 5 == 0 ? "\n\n" : chinese ? "" : " ";
  }
  return made;
}

constexpr Template kGeneralEnglish[] = {
    {"The configuration file is read once at start, and again whenever {N} receives the signal that asks for it.", 0},
    {"If a name is given on the command line as well, the command line wins and the file is left as it was.", 0},
    {"This function returns a view into the buffer, so the buffer must outlive everything that was made from it.", 0},
    {"Patches are welcome; please describe what you saw, what you had hoped to see, and how {N} was built.", 0},
    {"The licence allows copying and changing the work as long as the notice stays where it is.", 0},
    {"Under heavy load {N} may answer late, but it never answers out of order.", 0},
    {"See the chapter on errors for what is logged, what is only counted, and what stops the program.", 0},
    {"Earlier releases kept the index in memory, which made opening fast and everything after it slow.", 0},
    {"Note that the order of the options matters: those behind a path apply to that path alone.", 0},
    {"A plugin is a shared object with a table of functions, found by its name in the folders of the search path.", 0},
    {"When in doubt, run the tests; they are short, they need no network, and they say what they expected.", 0},
    {"Most of what follows was written by {N} for readers who have never compiled anything themselves.", 0},
    {"One of the callers may still hold the lock, in which case the request waits until it is released.", 0},
    {"It was a quiet morning at the quay, and those who had come to see the boats leave went home again.", 0},
};
constexpr Template kTellingEnglish[] = {
    {"In that test {N} used {B}% less memory than the release before it.", 1},
    {"The grant of ${A} million pays for the work on {N} over the coming winter.", 1},
};
constexpr Template kDenseEnglish[] = {
    {"{N} said on Tuesday that it would raise its capital spending to ${B} billion this year, mostly for data centers.", 1},
    {"Revenue at {N} rose {B}% to ${A} billion in the quarter, ahead of what analysts had expected of the group.", 2},
    {"The lease covers {B} megawatts of power at two sites that {N} plans to open before the end of the decade.", 2},
    {"{N} has ordered about {B},000 chips from the supplier, people familiar with the matter said, without giving a price.", 1},
    {"Shares of the company fell more than {B}% after the announcement, and lenders asked {N} for further security.", 1},
};
constexpr Template kGeneralChinese[] = {
    {"配置文件在程序启动时读取，{N}收到信号之后会重新读取，命令行里给出的选项总是优先。", 0},
    {"这个函数返回的视图指向原来的缓冲区，因此缓冲区的寿命必须长于由它得到的所有对象。", 0},
    {"欢迎提交补丁，请说明看到了什么、原本希望看到什么，以及{N}是怎样编译出来的。", 0},
    {"负载很高的时候，{N}的回答可能会晚到，但是绝不会打乱先后顺序。", 0},
    {"关于错误的章节说明哪些情况会写进日志，哪些情况只做统计，哪些情况会让程序停止。", 0},
    {"早期版本把索引放在内存里，打开文件很快，之后的每一步却都很慢。", 0},
    {"许可证允许复制和修改，只要声明保留在原来的位置，并且注明出处。", 0},
    {"清晨的码头十分安静，送行的人看着船离开，各自回家去了。", 0},
    {"其中一个调用者可能仍然持有锁，在这种情况下请求会一直等到锁被释放。", 0},
    {"本章由{N}整理，写给从来没有自己动手编译过软件的读者。", 0},
};
constexpr Template kTellingChinese[] = {
    {"在这项测试里，{N}占用的内存比上一个版本减少了{B}%。", 1},
    {"{N}为这项工作拨款{A}亿元。", 1},
};
constexpr Template kDenseChinese[] = {
    {"{N}周二表示，今年的资本开支将提高到{B}亿元，主要用于建设数据中心和采购服务器。", 1},
    {"{N}当季营收同比增长{B}%，达到{A}亿美元，超出此前分析师的普遍预期。", 2},
    {"知情人士称，{N}向供应商订购了约{B}万颗芯片，双方都没有透露价格。", 1},
    {"消息公布之后公司股价下跌超过{B}%，多家贷款银行要求{N}追加担保。", 1},
    {"按照协议，{N}将在今后几年分期租用{B}兆瓦的电力，用于新建的算力园区。", 1},
};

Made general_english(std::size_t bytes) { return paragraphs(bytes, kGeneralEnglish, kTellingEnglish, 20, false); }
Made general_chinese(std::size_t bytes) { return paragraphs(bytes, kGeneralChinese, kTellingChinese, 20, true); }
Made dense_english(std::size_t bytes) { return paragraphs(bytes, {}, kDenseEnglish, 1, false); }
Made dense_chinese(std::size_t bytes) { return paragraphs(bytes, {}, kDenseChinese, 1, true); }

// A line is cut every 8 KiB where it has no end; pieces are of a size that is
// cut between two of them.
constexpr std::size_t kCut = 8192;

Made again(std::size_t bytes, std::string_view piece, std::size_t figures) {
  Made made;
  made.text.reserve(bytes + kCut);
  while (made.text.size() < bytes || made.text.size() % kCut != 0) {
    made.text += piece;
    made.figures += figures;
  }
  return made;
}

Made digits(std::size_t bytes) { return again(bytes, "12345678", 0); }
Made spaced_digits(std::size_t bytes) { return again(bytes, "9 ", 0); }
Made dollars(std::size_t bytes) { return again(bytes, "$", 0); }
Made brackets(std::size_t bytes) { return again(bytes, "(", 0); }
Made dots(std::size_t bytes) { return again(bytes, ".", 0); }
Made commas(std::size_t bytes) { return again(bytes, "1,", 0); }
Made ranges(std::size_t bytes) { return again(bytes, "50-60%; ", 1); }
Made hedges(std::size_t bytes) { return again(bytes, "about   ", 0); }

// 亿亿亿 is one number; a piece of 8193 bytes has 2,731 characters.
Made hundred_millions(std::size_t bytes) {
  Made made;
  while (made.text.size() < bytes) {
    for (int i = 0; i < 2731; ++i) made.text += "亿";
    made.figures += 911;
  }
  return made;
}

}  // namespace

const std::vector<Workload>& workloads() {
  static const std::vector<Workload> kWorkloads = {
      {"general-en", false, general_english},   {"general-zh", false, general_chinese},
      {"dense-en", false, dense_english},       {"dense-zh", false, dense_chinese},
      {"hostile-digits", true, digits},         {"hostile-numbers", true, spaced_digits},
      {"hostile-dollars", true, dollars},       {"hostile-yi", true, hundred_millions},
      {"hostile-brackets", true, brackets},     {"hostile-dots", true, dots},
      {"hostile-commas", true, commas},         {"hostile-ranges", true, ranges},
      {"hostile-hedges", true, hedges},
  };
  return kWorkloads;
}

}  // namespace outlay::bench
