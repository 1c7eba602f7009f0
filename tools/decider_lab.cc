// For developers: what the deciders of the claims stage see and say of marked
// figures, to train them (tools/train_deciders.py) and to measure them.
//
//   decider_lab what FILE...     a line for each marked claim: passage, claim, its keys, features
//   decider_lab period FILE...   a line for each candidate period of each marked claim
//   decider_lab read FILE...     claims on the marked figures, in the corpus form

#include <iostream>
#include <string>
#include <string_view>

#include "claims/passage_words.h"
#include "claims/what_features.h"
#include "gold.h"
#ifdef SIMPLE_TEXT
#include "simple_text.h"
#endif

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

Text text_of(const Document& document) { return simple_text(document); }

std::string key(const nlohmann::json& value) {
  return value.is_null() ? std::string("-") : value.get<std::string>();
}

std::string_view sign(const nlohmann::json& claim) {
  const nlohmann::json& bound = claim["high"].is_null() ? claim["low"] : claim["high"];
  return bound.get<double>() < 0 ? "negative" : "positive";
}

void print_what(const std::vector<std::string>& paths) {
  const Cues cues = need(Cues::load(TableSet()));
  for (const std::string& path : paths) {
    for (const GoldPassage& passage : read_gold(path)) {
      const Text text = text_of(passage.document);
      std::vector<std::size_t> figure_of;
      const std::vector<Figure> figures = gold_figures(passage, text, figure_of);
      const PassageWords words(passage.document, text, figures, cues);
      Features features;
      for (std::size_t i = 0; i < figure_of.size(); ++i) {
        const nlohmann::json& claim = passage.json["claims"][i];
        what_features(words, figure_of[i], features);
        std::cout << passage.json["id"].get<std::string>() << '\t' << i << '\t' << figure_of[i] << '\t'
                  << figures[figure_of[i]].sentence << '\t' << key(claim["concept"]) << '\t'
                  << key(claim["measure"]) << '\t' << key(claim["stance"]) << '\t'
                  << key(claim["base"]) << '\t' << key(claim["purpose"]) << '\t'
                  << key(claim["segment"]) << '\t' << sign(claim) << '\t';
        for (std::size_t f = 0; f < features.size(); ++f) {
          std::cout << (f == 0 ? "" : "\x1f") << features[f];
        }
        std::cout << '\n';
      }
    }
  }
}

}  // namespace
}  // namespace outlay

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::cerr << "decider_lab what|period|read FILE...\n";
    return 2;
  }
  const std::vector<std::string> paths(arguments.begin() + 1, arguments.end());
  if (arguments[0] == "what") outlay::print_what(paths);
  return 0;
}
