#include "claims/what_features.h"

#include <algorithm>
#include <array>
#include <string>

namespace outlay {
namespace {

constexpr std::size_t kWindow = 4;          // words whose place counts
constexpr std::size_t kBagLimit = 40;       // words of a side, of a head
constexpr std::size_t kHeadLimit = 24;
constexpr std::size_t kCueWindow = 64;      // words on each side in which a cue counts
constexpr std::uint64_t kNameWindow = 600;  // bytes on each side in which a name counts
constexpr std::uint32_t kNone = Block::kNone;

bool is_clause_mark(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMarks = {
      ",", ";", ":", ".", "，", "；", "：", "。", "、", "—", "–", "|"};
  return std::find(kMarks.begin(), kMarks.end(), word) != kMarks.end();
}

std::string_view distance_bucket(std::size_t distance) {
  if (distance <= 1) return "1";
  if (distance <= 2) return "2";
  if (distance <= 4) return "4";
  if (distance <= 8) return "8";
  if (distance <= 16) return "16";
  return "far";
}

// How large the figure is, by powers of ten; exact enough for a feature and
// computed from digits alone.
std::string size_bucket(const Figure& figure) {
  const std::string digits = (figure.low ? *figure.low : *figure.high).absolute().to_string();
  const std::size_t point = std::min(digits.find('.'), digits.size());
  if (digits.starts_with('0')) return "0";
  return std::to_string(point);
}

class Maker {
 public:
  Maker(const PassageWords& passage, const std::vector<Mention>& mentions, std::size_t figure,
        Features& features)
      : passage_(passage),
        mentions_(mentions),
        figure_(passage.figures()[figure]),
        here_(passage.sentence(figure_.sentence)),
        at_(passage.position(figure)),
        unit_(word_of(figure_.unit.dimension)),
        features_(features) {}

  void make() {
    own();
    window();
    sides();
    cues();
    heads();
    before();
    names();
    if (!figure_.reader.empty()) features_.add({"reader=", figure_.reader});
  }

 private:
  void own() {
    const std::string unit_text = figure_.unit.to_string();
    features_.add({"u=", unit_});
    features_.add({"ut=", unit_text});
    features_.add({"us=", unit_, " ", size_bucket(figure_)});
    features_.add({"hedge=", figure_.hedge});
    if (!figure_.low) features_.add({"open-low"});
    if (!figure_.high) features_.add({"open-high"});
    if (figure_.low && figure_.high && !(*figure_.low == *figure_.high)) features_.add({"range"});
    if (figure_.is_change) features_.add({"is-change ", unit_});
    if (figure_.movement == Movement::kUp) features_.add({"moves-up"});
    if (figure_.movement == Movement::kDown) features_.add({"moves-down"});
    const Sentence& sentence = passage_.text().sentences[figure_.sentence];
    const bool chinese = sentence.language == Language::kChinese;
    features_.add({chinese ? "zh" : "en"});
    static constexpr std::array<std::string_view, 7> kKinds = {
        "title", "heading", "paragraph", "list", "cell", "quotation", "caption"};
    const Block& block = passage_.text().blocks[sentence.block];
    features_.add({"block=", kKinds[static_cast<std::size_t>(block.kind)]});
    if (figure_.counted.size() > 0) {
      std::size_t count = 0;
      for (const Word& word : words_of(passage_.text().content, figure_.counted, {}, 0)) {
        if (++count > kWindow) break;
        features_.add({"n=", word.text});
      }
    }
  }

  [[nodiscard]] std::string_view word(std::ptrdiff_t offset) const {
    const std::ptrdiff_t index = static_cast<std::ptrdiff_t>(at_) + offset;
    if (index < 0) return "<s>";
    if (index >= static_cast<std::ptrdiff_t>(here_.words.size())) return "</s>";
    return here_.words[static_cast<std::size_t>(index)].text;
  }

  void window() {
    for (std::ptrdiff_t i = 1; i <= static_cast<std::ptrdiff_t>(kWindow); ++i) {
      const std::string distance = std::to_string(i);
      features_.add({"L", distance, "=", word(-i)});
      features_.add({"R", distance, "=", word(i)});
      if (i <= 2) {
        features_.add({"uL", distance, "=", unit_, word(-i)});
        features_.add({"uR", distance, "=", unit_, word(i)});
      }
    }
    features_.add({"L12=", word(-2), " ", word(-1)});
    features_.add({"R12=", word(1), " ", word(2)});
    features_.add({"L23=", word(-3), " ", word(-2)});
    features_.add({"R23=", word(2), " ", word(3)});
    features_.add({"L123=", word(-3), " ", word(-2), " ", word(-1)});
    features_.add({"R123=", word(1), " ", word(2), " ", word(3)});
    features_.add({"LR=", word(-1), " ", word(1)});
    features_.add({"uLR=", unit_, word(-1), " ", word(1)});
    features_.add({"L1234=", word(-4), word(-3), word(-2), word(-1)});
  }

  // The words on one side, nearest first, until `stop` says so.
  void sides() {
    bag(-1);
    bag(+1);
  }

  void bag(int step) {
    const std::string_view side = step < 0 ? "l" : "r";
    int clauses = 0, figures = 0;
    std::size_t seen = 0;
    std::ptrdiff_t index = static_cast<std::ptrdiff_t>(at_) + step;
    for (; index >= 0 && index < static_cast<std::ptrdiff_t>(here_.words.size()) && seen < kBagLimit;
         index += step, ++seen) {
      const Word& met = here_.words[static_cast<std::size_t>(index)];
      if (met.figure != Word::kNoFigure) {
        if (figures < 2) features_.add({side, "fig", std::to_string(figures), "=", met.text});
        if (figures == 0 && clauses == 0) features_.add({side, "fig-in-clause=", unit_, met.text});
        ++figures;
        continue;
      }
      if (met.kind == TokenKind::kMark) {
        if (is_clause_mark(met.text)) ++clauses;
        continue;
      }
      if (met.kind == TokenKind::kNumber) continue;
      const bool near = figures == 0 && clauses == 0;
      const bool clear = figures == 0;
      std::string pair;
      if (index > 0) {
        const Word& earlier = here_.words[static_cast<std::size_t>(index) - 1];
        if (earlier.kind == TokenKind::kHan || earlier.kind == TokenKind::kWord) {
          pair = earlier.text;
          if (met.kind == TokenKind::kWord) pair += ' ';
          pair += met.text;
        }
      }
      if (met.kind == TokenKind::kWord) {
        if (near) features_.add({side, "c=", met.text});
        if (clear) features_.add({side, "f=", met.text});
        features_.add({side, "s=", met.text});
      }
      if (!pair.empty()) {
        if (near) features_.add({side, "c2=", pair});
        if (met.kind == TokenKind::kHan || clear) features_.add({side, "s2=", pair});
      }
    }
  }

  struct Met {
    const Cue* cue = nullptr;
    std::size_t distance = 0;
    int figures = 0, clauses = 0;
    bool left = false;
    [[nodiscard]] std::size_t cost() const {
      return distance + static_cast<std::size_t>(6 * figures + 4 * clauses) + (left ? 0 : 1);
    }
  };

  [[nodiscard]] Met measure(const Cue& cue) const {
    Met met;
    met.cue = &cue;
    met.left = cue.begin < at_;
    const std::size_t from = met.left ? std::min<std::size_t>(cue.end, at_) : at_ + 1;
    const std::size_t to = met.left ? at_ : cue.begin;
    met.distance = to - std::min(from, to) + 1;
    for (std::size_t i = from; i < to; ++i) {
      if (here_.words[i].figure != Word::kNoFigure) ++met.figures;
      if (here_.words[i].kind == TokenKind::kMark && is_clause_mark(here_.words[i].text)) {
        ++met.clauses;
      }
    }
    return met;
  }

  void cues() {
    const std::vector<std::string>& labels = passage_.cues().labels();
    std::vector<Met> best(labels.size() * 2);
    auto near = std::lower_bound(
        here_.cues.begin(), here_.cues.end(), at_ > kCueWindow ? at_ - kCueWindow : 0,
        [](const Cue& cue, std::size_t begin) { return cue.begin < begin; });
    for (; near != here_.cues.end() && near->begin <= at_ + kCueWindow; ++near) {
      const Cue& cue = *near;
      if (cue.begin <= at_ && at_ < cue.end) continue;
      const Met met = measure(cue);
      Met& kept = best[cue.label * 2U + (met.left ? 0U : 1U)];
      if (kept.cue == nullptr || met.cost() < kept.cost()) kept = met;
    }
    struct Group {
      std::string_view name;
      std::vector<std::pair<std::size_t, std::uint16_t>> ranked;
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < best.size(); ++i) {
      const Met& met = best[i];
      if (met.cue == nullptr) continue;
      const std::string& label = labels[met.cue->label];
      const std::string_view side = met.left ? "<" : ">";
      const std::string_view between = met.figures > 0 ? "f" : met.clauses > 0 ? "c" : "";
      features_.add({side, label, " ", between});
      features_.add({side, label, " ", distance_bucket(met.distance), between});
      features_.add({side, label, " ", unit_, between});
      const std::string_view name = std::string_view(label).substr(0, label.find('.'));
      auto group = std::find_if(groups.begin(), groups.end(),
                                [&](const Group& known) { return known.name == name; });
      if (group == groups.end()) {
        groups.push_back({name, {}});
        group = groups.end() - 1;
      }
      group->ranked.emplace_back(met.cost(), met.cue->label);
    }
    for (Group& group : groups) {
      std::sort(group.ranked.begin(), group.ranked.end());
      const std::string& first = labels[group.ranked[0].second];
      features_.add({"1st ", first});
      features_.add({"1st ", first, " ", unit_});
      if (group.ranked.size() > 1) {
        const std::string& second = labels[group.ranked[1].second];
        features_.add({"2nd ", second});
        features_.add({"12 ", first, " ", second});
      }
    }
  }

  void head(std::string_view name, std::uint32_t block) {
    if (block != kNone) head(name, passage_.block(block));
  }

  void head(std::string_view name, const WordsAndCues& made) {
    for (std::size_t i = 0; i < std::min(made.words.size(), kHeadLimit); ++i) {
      const Word& met = made.words[i];
      if (met.kind == TokenKind::kWord) features_.add({name, "=", met.text});
      if (met.kind == TokenKind::kHan && i > 0 && made.words[i - 1].kind == TokenKind::kHan) {
        features_.add({name, "=", made.words[i - 1].text, met.text});
      }
    }
    for (std::size_t i = 0; i < std::min(made.cues.size(), kCueWindow); ++i) {
      const Cue& cue = made.cues[i];
      features_.add({name, ".", passage_.cues().labels()[cue.label]});
      features_.add({name, ".", passage_.cues().labels()[cue.label], " ", unit_});
    }
  }

  void heads() {
    const Text& text = passage_.text();
    const std::uint32_t own = text.sentences[figure_.sentence].block;
    const Block& block = text.blocks[own];
    head("column", block.column_head);
    head("row", block.row_head);
    head("lead", block.lead);
    head("heading", block.heading);
    if (text.title != own) head("title", passage_.title());
  }

  // The sentence before, by its cues alone.
  void before() {
    if (figure_.sentence == 0) return;
    const std::vector<Cue>& cues = passage_.sentence(figure_.sentence - 1).cues;
    for (std::size_t i = cues.size() > kCueWindow ? cues.size() - kCueWindow : 0; i < cues.size(); ++i) {
      const Cue& cue = cues[i];
      features_.add({"before ", passage_.cues().labels()[cue.label]});
    }
  }

  // The names of the sentence: what kinds, and which kind is nearest on each side.
  void names() {
    static constexpr std::array<std::string_view, 6> kKinds = {"organisation", "person", "place",
                                                               "group", "product", "pronoun"};
    TextSpan span = passage_.text().sentences[figure_.sentence].span;
    if (figure_.span.begin > kNameWindow) {
      span.begin = std::max(span.begin, figure_.span.begin - kNameWindow);
    }
    span.end = std::min(span.end, figure_.span.end + kNameWindow);
    auto mention = std::lower_bound(
        mentions_.begin(), mentions_.end(), span.begin,
        [](const Mention& one, std::uint64_t at) { return one.span.begin < at; });
    const Mention* left = nullptr;
    const Mention* right = nullptr;
    std::size_t count = 0;
    for (; mention != mentions_.end() && mention->span.begin < span.end; ++mention) {
      features_.add({"name ", kKinds[static_cast<std::size_t>(mention->kind)]});
      ++count;
      if (mention->span.end <= figure_.span.begin) left = &*mention;
      if (right == nullptr && mention->span.begin >= figure_.span.end) right = &*mention;
    }
    features_.add({"names ", std::to_string(std::min<std::size_t>(count, 3)), " ", unit_});
    for (const auto& [side, near] : {std::pair("<", left), std::pair(">", right)}) {
      if (near == nullptr) continue;
      const std::string_view kind = kKinds[static_cast<std::size_t>(near->kind)];
      features_.add({side, "name ", kind});
      features_.add({side, "name ", kind, near->known ? " known " : " unknown ", unit_});
      if (!near->segment.empty()) features_.add({side, "name part ", near->segment});
    }
  }

  const PassageWords& passage_;
  const std::vector<Mention>& mentions_;
  const Figure& figure_;
  const WordsAndCues& here_;
  std::size_t at_;
  std::string_view unit_;
  Features& features_;
};

}  // namespace

void what_features(const PassageWords& words, const std::vector<Mention>& mentions,
                   std::size_t figure, Features& features) {
  features.clear();
  Maker(words, mentions, figure, features).make();
  features.make_set();
}

}  // namespace outlay
