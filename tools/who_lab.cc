// For developers: what the deciders of entity and speaker see of marked
// figures, to train them (tools/train_entity.py) and to measure it.
//
//   who_lab candidates [--hide K] FILE...  a line for each candidate of each marked claim
//   who_lab speakers [--hide K] FILE...    the same for who said it
//   who_lab names [--hide K] FILE...       the mentions of each passage
//
// --hide K (0, 1, 2): a third of the organisations and people are unknown to
// the tables, so that what is learned holds for names that no table has.
// A line of candidates: passage, claim, tie context, candidate ids (","), and
// its features, parted by tabs; features by the byte 1F.

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>

#include "claims/entity_features.h"
#include "claims/entity_ties.h"
#include "claims/mentions.h"
#include "claims/speaker_features.h"
#include "gold.h"
#include "text/make_text.h"

namespace outlay {
namespace {

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::cerr << to_string(result.error()) << "\n";
    std::exit(2);
  }
  return std::move(*result);
}

unsigned third_of(std::string_view id) {
  unsigned hash = 2166136261U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash >> 7) % 3;
}

class Lab {
 public:
  explicit Lab(int hide)
      : names_(need(Names::load(tables_))), all_names_(need(Names::load(tables_))),
        words_(need(NameWords::load(tables_))), cues_(need(Cues::load(tables_))),
        speech_(need(Speech::load(tables_))) {
    if (hide >= 0) {
      names_.forget_if([hide](std::string_view id) { return third_of(id) == static_cast<unsigned>(hide); });
    }
  }

  std::vector<Mention> mentions(const Text& text, const std::string& title) const {
    std::vector<Mention> found = find_mentions(text, names_, words_, title);
    // A hidden name keeps its id: what is unlearned is that a table has it.
    for (Mention& mention : found) {
      if (mention.known || mention.kind == MentionKind::kPronoun) continue;
      if (const auto match = all_names_.match(text.content, mention.span.begin)) {
        if (match->size + 3 >= mention.span.size()) mention.id = std::string(match->id);
      }
    }
    return found;
  }

  void print_names(const GoldPassage& gold) const {
    const Text text = make_text(gold.document);
    std::cout << "== " << gold.json["id"].get<std::string>() << "\n";
    for (const Mention& mention : mentions(text, gold.document.facts.title)) {
      std::cout << mention.sentence << " «" << text.view(mention.span) << "» " << to_string(mention) << "\n";
    }
  }

  void print_candidates(const GoldPassage& gold, bool speakers) const {
    const Text text = make_text(gold.document);
    std::vector<std::size_t> figure_of;
    const std::vector<Figure> figures = gold_figures(gold, text, figure_of);
    Passage passage{gold.document, text, figures, mentions(text, gold.document.facts.title), {}};
    const PassageWords words(gold.document, text, figures, cues_);
    const WhoContext context(passage, names_, words_);
    Features features(Features::Keep::kText);
    for (std::size_t i = 0; i < figure_of.size(); ++i) {
      const Figure& figure = figures[figure_of[i]];
      const std::string tie = i == 0 ? "-" : tie_context(context, figures[figure_of[i - 1]], figure);
      const auto print = [&](const std::vector<std::string>& ids) {
        std::cout << gold.json["id"].get<std::string>() << '\t' << i << '\t' << tie << '\t';
        for (std::size_t k = 0; k < ids.size(); ++k) std::cout << (k == 0 ? "" : ",") << ids[k];
        std::cout << '\t';
        for (std::size_t f = 0; f < features.size(); ++f) {
          std::cout << (f == 0 ? "" : "\x1f") << features.text(f);
        }
        std::cout << '\n';
      };
      if (speakers) {
        for (const SpeakerCandidate& candidate : speaker_candidates(context, figure)) {
          speaker_features(context, words, SpeechBySentence(speech_, words), figure_of[i], candidate, features);
          print(candidate.ids);
        }
        continue;
      }
      for (const EntityCandidate& candidate : entity_candidates(context, figure)) {
        entity_features(context, words, figure_of[i], candidate, features);
        print(candidate.ids);
      }
    }
  }

 private:
  TableSet tables_;
  Names names_, all_names_;
  NameWords words_;
  Cues cues_;
  Speech speech_;
};

}  // namespace
}  // namespace outlay

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::vector<std::string> arguments(argv + 1, argv + argc);
  int hide = -1;
  const auto at = std::find(arguments.begin(), arguments.end(), "--hide");
  if (at != arguments.end() && at + 1 != arguments.end()) {
    hide = std::stoi(*(at + 1));
    arguments.erase(at, at + 2);
  }
  if (arguments.size() < 2) {
    std::cerr << "who_lab candidates|speakers|names [--hide K] FILE...\n";
    return 2;
  }
  const outlay::Lab lab(hide);
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    for (const outlay::GoldPassage& gold : outlay::read_gold(arguments[i])) {
      if (arguments[0] == "names") lab.print_names(gold);
      if (arguments[0] == "candidates") lab.print_candidates(gold, false);
      if (arguments[0] == "speakers") lab.print_candidates(gold, true);
    }
  }
  return 0;
}
