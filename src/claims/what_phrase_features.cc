#include "claims/what_phrase_features.h"

#include <algorithm>
#include <string>
#include <vector>

namespace outlay {
namespace {

constexpr std::size_t kReach = 14;  // words on each side that are looked at
constexpr std::size_t kRun = 5;     // words of the run behind a figure

class Phrase {
 public:
  Phrase(const WordsAndCues& sentence, const Cues& cues, std::size_t at, std::string_view unit,
         Features& features)
      : words_(sentence.words), at_(at), unit_(unit), features_(features) {
    begin_ = at > kReach ? at - kReach : 0;
    end_ = std::min(words_.size(), at + kReach + 1);
    glue_.assign(end_ - begin_, false);
    auto near = std::lower_bound(sentence.cues.begin(), sentence.cues.end(), begin_,
                                 [](const Cue& cue, std::size_t from) { return cue.begin < from; });
    for (; near != sentence.cues.end() && near->begin < end_; ++near) {
      if (is_glue(cues.labels()[near->label])) {
        for (std::size_t i = near->begin; i < std::min<std::size_t>(near->end, end_); ++i) {
          glue_[i - begin_] = true;
        }
      } else if (is_hint(cues.labels()[near->label])) {
        cues_.push_back(&*near);
      }
    }
    labels_ = &cues.labels();
  }

  void make() {
    left();
    right();
  }

 private:
  [[nodiscard]] bool is_content(std::size_t i) const {
    const TokenKind kind = words_[i].kind;
    return (kind == TokenKind::kWord || kind == TokenKind::kHan) && !glue_[i - begin_];
  }
  [[nodiscard]] bool stops(std::size_t i) const {
    static constexpr std::string_view kStops[] = {".",  ";",  ",",  ":",  "，",
                                                  "；", "。", "：", "、", "|"};
    return words_[i].figure != Word::kNoFigure ||
           std::find(std::begin(kStops), std::end(kStops), words_[i].text) != std::end(kStops);
  }

  // The word at `i`; of a Chinese one its character and the one before it.
  [[nodiscard]] std::string name_of(std::size_t i) const {
    if (words_[i].kind == TokenKind::kHan && i > begin_ && words_[i - 1].kind == TokenKind::kHan) {
      return words_[i - 1].text + words_[i].text;
    }
    return words_[i].text;
  }

  void labels_at(std::string_view name, std::size_t i) {
    for (const Cue* cue : cues_) {
      if (cue->begin > i) break;
      if (cue->end <= i) continue;
      features_.add({name, "~", (*labels_)[cue->label]});
      features_.add({name, "~", (*labels_)[cue->label], " ", unit_});
    }
  }

  void left() {
    std::string glue;
    std::size_t i = at_;
    while (i > begin_ && !stops(i - 1) && !is_content(i - 1)) {
      --i;
      if (glue_[i - begin_] && glue.size() < 24) glue = words_[i].text + " " + glue;
    }
    features_.add({"glp=", glue});
    if (i == begin_ || stops(i - 1)) {
      features_.add({"gl=", i == begin_ ? "<s>" : words_[i - 1].text});
      return;
    }
    const std::size_t met = i - 1;
    features_.add({"gl=", name_of(met)});
    features_.add({"gl=", name_of(met), " ", unit_});
    labels_at("gl", met);
    // What governs that word in turn.
    std::size_t next = met;
    if (words_[met].kind == TokenKind::kHan && next > begin_) --next;
    while (next > begin_ && !stops(next - 1) && !is_content(next - 1)) --next;
    if (next > begin_ && !stops(next - 1)) {
      features_.add({"gm=", name_of(next - 1)});
      labels_at("gm", next - 1);
    }
  }

  void right() {
    std::string glue;
    std::size_t i = at_ + 1;
    while (i < end_ && !stops(i) && !is_content(i)) {
      if (glue_[i - begin_] && glue.size() < 24) glue += words_[i].text + " ";
      ++i;
    }
    features_.add({"grp=", glue});
    if (i >= end_ || stops(i)) {
      features_.add({"gr=", i >= end_ ? "</s>" : words_[i].text});
      return;
    }
    std::size_t last = i;
    for (std::size_t run = i; run < end_ && run < i + kRun && is_content(run); ++run) {
      last = run;
      labels_at("gr", run);
    }
    if (words_[i].kind == TokenKind::kHan) {
      if (i + 1 < end_) features_.add({"gr=", words_[i].text, words_[i + 1].text});
    } else {
      features_.add({"gr=", words_[i].text});
      features_.add({"gh=", words_[last].text});
      features_.add({"gh=", words_[last].text, " ", unit_});
      labels_at("gh", last);
    }
  }

  const std::vector<Word>& words_;
  std::size_t at_, begin_ = 0, end_ = 0;
  std::string_view unit_;
  Features& features_;
  std::vector<bool> glue_;
  std::vector<const Cue*> cues_;  // in order of begin
  const std::vector<std::string>* labels_ = nullptr;
};

}  // namespace

void what_phrase_features(const WordsAndCues& sentence, const Cues& cues, std::size_t at,
                          std::string_view unit, Features& features) {
  Phrase(sentence, cues, at, unit, features).make();
}

}  // namespace outlay
