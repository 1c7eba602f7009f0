#include "claims/what_cue_features.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "claims/what_phrase_features.h"

namespace outlay {
namespace {

constexpr std::size_t kCueWindow = 64;   // words on each side in which a cue counts
constexpr std::size_t kHeadLimit = 64;   // cues of a head
constexpr std::size_t kHeadCost = 1000;  // behind every cue of the sentence itself

std::string_view distance_bucket(std::size_t distance) {
  if (distance <= 1) return "1";
  if (distance <= 2) return "2";
  if (distance <= 4) return "4";
  if (distance <= 8) return "8";
  if (distance <= 16) return "16";
  return "far";
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

// The cues of one key, nearest first.
struct Group {
  std::string_view name;
  std::vector<std::pair<std::size_t, std::uint16_t>> ranked;
};

class CueMaker {
 public:
  CueMaker(const WordsAndCues& sentence, const Cues& cues, std::size_t at, std::string_view unit,
           Features& features)
      : here_(sentence), labels_(cues.labels()), at_(at), unit_(unit), features_(features) {}

  void make(const std::vector<const WordsAndCues*>& heads, bool cell) {
    own();
    from_heads(heads, cell);
    for (Group& group : groups_) {
      std::sort(group.ranked.begin(), group.ranked.end());
      const std::string& first = labels_[group.ranked[0].second];
      features_.add({"1st ", first});
      features_.add({"1st ", first, " ", unit_});
      if (group.ranked.size() > 1) {
        const std::string& second = labels_[group.ranked[1].second];
        features_.add({"2nd ", second});
        features_.add({"12 ", first, " ", second});
      }
    }
  }

 private:
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

  Group& group_of(std::string_view label) {
    const std::string_view name = label.substr(0, label.find('.'));
    const auto known = std::find_if(groups_.begin(), groups_.end(),
                                    [&](const Group& group) { return group.name == name; });
    if (known != groups_.end()) return *known;
    groups_.push_back({name, {}});
    return groups_.back();
  }

  void own() {
    std::vector<Met> best(labels_.size() * 2);
    auto near = std::lower_bound(
        here_.cues.begin(), here_.cues.end(), at_ > kCueWindow ? at_ - kCueWindow : 0,
        [](const Cue& cue, std::size_t begin) { return cue.begin < begin; });
    for (; near != here_.cues.end() && near->begin <= at_ + kCueWindow; ++near) {
      const Cue& cue = *near;
      if ((cue.begin <= at_ && at_ < cue.end) || !is_hint(labels_[cue.label])) continue;
      const Met met = measure(cue);
      Met& kept = best[cue.label * 2U + (met.left ? 0U : 1U)];
      if (kept.cue == nullptr || met.cost() < kept.cost()) kept = met;
    }
    for (const Met& met : best) {
      if (met.cue == nullptr) continue;
      const std::string& label = labels_[met.cue->label];
      const std::string_view side = met.left ? "<" : ">";
      const std::string_view between = met.figures > 0 ? "f" : met.clauses > 0 ? "c" : "";
      features_.add({side, label, " ", between});
      features_.add({side, label, " ", distance_bucket(met.distance), between});
      features_.add({side, label, " ", unit_, between});
      group_of(label).ranked.emplace_back(met.cost(), met.cue->label);
    }
  }

  // Of each head the last cue of a key ("cost of revenue growth" is about growth
  // in the end), the nearest head first; a key that the sentence itself has keeps
  // its own.
  void from_heads(const std::vector<const WordsAndCues*>& heads, bool cell) {
    const std::size_t own_groups = groups_.size();
    std::vector<std::string_view> owned;
    for (std::size_t i = 0; i < own_groups; ++i) owned.push_back(groups_[i].name);
    for (std::size_t h = 0; h < heads.size(); ++h) {
      const std::vector<Cue>& cues = heads[h]->cues;
      const std::size_t count = std::min(cues.size(), kHeadLimit);
      for (std::size_t i = count; i-- > 0;) {
        const std::string& label = labels_[cues[i].label];
        const std::string_view name = std::string_view(label).substr(0, label.find('.'));
        if (!is_hint(label) || std::find(owned.begin(), owned.end(), name) != owned.end()) continue;
        if (!cell && name != "concept" && name != "thing") continue;
        Group& group = group_of(label);
        if (std::any_of(group.ranked.begin(), group.ranked.end(),
                        [&](const auto& one) { return one.second == cues[i].label; })) {
          continue;
        }
        if (group.ranked.empty() || group.ranked.front().first == kHeadCost * (h + 1)) {
          features_.add({"<", label, " "});
          features_.add({"<", label, " ", unit_});
        }
        group.ranked.emplace_back(kHeadCost * (h + 1) + (count - 1 - i), cues[i].label);
      }
    }
  }

  const WordsAndCues& here_;
  const std::vector<std::string>& labels_;
  std::size_t at_;
  std::string_view unit_;
  Features& features_;
  std::vector<Group> groups_;
};

}  // namespace

bool is_clause_mark(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMarks = {",",  ";",  ":",  ".", "，", "；",
                                                              "：", "。", "、", "—", "–",  "|"};
  return std::find(kMarks.begin(), kMarks.end(), word) != kMarks.end();
}

void what_cue_features(const WordsAndCues& sentence, const Cues& cues, std::size_t at,
                       std::string_view unit, const std::vector<const WordsAndCues*>& heads,
                       bool cell, Features& features) {
  CueMaker(sentence, cues, at, unit, features).make(heads, cell);
}

}  // namespace outlay
