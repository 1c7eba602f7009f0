#include "claims/what_features.h"

#include <algorithm>
#include <array>
#include <string>

#include "claims/what_cue_features.h"
#include "claims/what_phrase_features.h"
#include "claims/what_time_features.h"

namespace outlay {
namespace {

constexpr std::size_t kWindow = 4;     // words whose place counts
constexpr std::size_t kBagLimit = 40;  // words of a side, of a head
constexpr std::size_t kHeadLimit = 24;
constexpr std::size_t kCueWindow = 64;      // words on each side in which a cue counts
constexpr std::uint64_t kNameWindow = 600;  // bytes on each side in which a name counts
constexpr std::uint32_t kBackSentences = 4;
constexpr std::uint32_t kNone = Block::kNone;

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
  Maker(const WhatContext& context, std::size_t figure, Features& features)
      : context_(context),
        passage_(context.words),
        mentions_(context.mentions),
        figure_(passage_.figures()[figure]),
        here_(passage_.sentence(figure_.sentence)),
        at_(passage_.position(figure)),
        unit_(word_of(figure_.unit.dimension)),
        features_(features) {}

  void make() {
    own();
    sides();
    what_cue_features(here_, passage_.cues(), at_, unit_, heads_in_order(), in_table(), features_);
    what_phrase_features(here_, passage_.cues(), at_, unit_, features_);
    years_around(here_, at_, context_.year, context_.told, features_);
    heads();
    before();
    back();
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
    for (;
         index >= 0 && index < static_cast<std::ptrdiff_t>(here_.words.size()) && seen < kBagLimit;
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
      }
      if (!pair.empty()) {
        if (near) features_.add({side, "c2=", pair});
        if (clear) features_.add({side, "s2=", pair});
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
    years_of_head(name, made, context_.year, context_.told, features_);
    for (std::size_t i = 0; i < std::min(made.cues.size(), kCueWindow); ++i) {
      const Cue& cue = made.cues[i];
      if (!is_hint(passage_.cues().labels()[cue.label])) continue;
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
    if (block.row_head != kNone) head("corner", text.blocks[block.row_head].column_head);
    if (block.table != kNone && block.table < context_.before_table.size()) {
      const std::uint32_t above = context_.before_table[block.table];
      if (above != block.heading && above != text.title) head("above", above);
    }
    head("lead", block.lead);
    head("heading", block.heading);
    if (text.title != own) head("title", passage_.title());
  }

  [[nodiscard]] bool in_table() const {
    const Text& text = passage_.text();
    return text.blocks[text.sentences[figure_.sentence].block].table != kNone;
  }

  // What heads the figure, the nearest first: for claims/what_cue_features.h.
  [[nodiscard]] std::vector<const WordsAndCues*> heads_in_order() const {
    const Text& text = passage_.text();
    const std::uint32_t own = text.sentences[figure_.sentence].block;
    const Block& block = text.blocks[own];
    std::vector<const WordsAndCues*> heads;
    const auto add = [&](std::uint32_t head) {
      if (head != kNone && head != own) heads.push_back(&passage_.block(head));
    };
    add(block.row_head);
    add(block.column_head);
    if (block.table != kNone) {
      // "growth" beside "revenue": the column to the left.
      const Block& left = text.blocks[own - std::min<std::uint32_t>(own, 1)];
      if (block.column > 1 && left.table == block.table && left.row == block.row)
        add(left.column_head);
      if (block.row_head != kNone) add(text.blocks[block.row_head].column_head);
    } else if (figure_.sentence > 0 && text.sentences[figure_.sentence - 1].block == own) {
      heads.push_back(&passage_.sentence(figure_.sentence - 1));
    }
    add(block.lead);
    add(block.heading);
    if (block.table != kNone && block.table < context_.before_table.size()) {
      add(context_.before_table[block.table]);
    }
    if (text.title != own) heads.push_back(&passage_.title());
    return heads;
  }

  // The sentence before, by its cues alone.
  void before() {
    if (figure_.sentence == 0) return;
    const std::vector<Cue>& cues = passage_.sentence(figure_.sentence - 1).cues;
    for (std::size_t i = cues.size() > kCueWindow ? cues.size() - kCueWindow : 0; i < cues.size();
         ++i) {
      const std::string& label = passage_.cues().labels()[cues[i].label];
      if (is_hint(label)) features_.add({"before ", label});
    }
  }

  [[nodiscard]] bool is_concept(const Cue& cue) const {
    return passage_.cues().labels()[cue.label].starts_with("concept.");
  }

  // A sentence that names no concept goes on with that of a sentence before it.
  void back() {
    if (std::any_of(here_.cues.begin(), here_.cues.end(),
                    [&](const Cue& cue) { return is_concept(cue); })) {
      return;
    }
    for (std::uint32_t i = 1; i <= kBackSentences && i <= figure_.sentence; ++i) {
      const std::vector<Cue>& cues = passage_.sentence(figure_.sentence - i).cues;
      const auto last =
          std::find_if(cues.rbegin(), cues.rend(), [&](const Cue& cue) { return is_concept(cue); });
      if (last == cues.rend()) continue;
      for (auto cue = last; cue != cues.rend() && cue->begin == last->begin; ++cue) {
        if (!is_concept(*cue)) continue;
        features_.add({"back ", passage_.cues().labels()[cue->label]});
        features_.add({"back ", passage_.cues().labels()[cue->label], " ", unit_});
      }
      return;
    }
    features_.add({"back none"});
  }

  // "company", "bank", "research-house": what the table of names says of it.
  [[nodiscard]] std::string_view sort_of(const Mention& mention) const {
    if (mention.kind != MentionKind::kOrganisation || !mention.known) return {};
    const Entity* entity = context_.names.entity(mention.id);
    return entity == nullptr ? std::string_view() : entity->kind;
  }

  // The names of the sentence: what kinds, and which kind is nearest on each side.
  void names() {
    static constexpr std::array<std::string_view, 6> kKinds = {
        "organisation", "person", "place", "group", "product", "pronoun"};
    TextSpan span = passage_.text().sentences[figure_.sentence].span;
    if (figure_.span.begin > kNameWindow) {
      span.begin = std::max(span.begin, figure_.span.begin - kNameWindow);
    }
    span.end = std::min(span.end, figure_.span.end + kNameWindow);
    auto mention =
        std::lower_bound(mentions_.begin(), mentions_.end(), span.begin,
                         [](const Mention& one, std::uint64_t at) { return one.span.begin < at; });
    const Mention* left = nullptr;
    const Mention* right = nullptr;
    std::size_t count = 0;
    for (; mention != mentions_.end() && mention->span.begin < span.end; ++mention) {
      features_.add({"name ", kKinds[static_cast<std::size_t>(mention->kind)]});
      if (const std::string_view sort = sort_of(*mention); !sort.empty()) {
        features_.add({mention->span.end <= figure_.span.begin ? "<" : ">", "sort ", sort});
      }
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
      if (const std::string_view sort = sort_of(*near); !sort.empty()) {
        features_.add({side, "near sort ", sort});
      }
      if (!near->segment.empty()) features_.add({side, "name part ", near->segment});
    }
  }

  const WhatContext& context_;
  const PassageWords& passage_;
  const std::vector<Mention>& mentions_;
  const Figure& figure_;
  const WordsAndCues& here_;
  std::size_t at_;
  std::string_view unit_;
  Features& features_;
};

}  // namespace

WhatContext::WhatContext(const PassageWords& passage_words,
                         const std::vector<Mention>& known_mentions, const Names& known_names,
                         const Document& document)
    : words(passage_words), mentions(known_mentions), names(known_names) {
  if (document.facts.published) {
    year = static_cast<int>(document.facts.published->year());
    told = true;
  } else {
    year = commonest_year(words.text().content);
  }
  const std::vector<Block>& blocks = words.text().blocks;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].table == kNone || blocks[i].table < before_table.size()) continue;
    before_table.resize(blocks[i].table + 1, kNone);
    before_table[blocks[i].table] = i == 0 ? kNone : i - 1;
  }
}

void what_features(const WhatContext& context, std::size_t figure, Features& features) {
  features.clear();
  Maker(context, figure, features).make();
  features.make_set();
}

}  // namespace outlay
