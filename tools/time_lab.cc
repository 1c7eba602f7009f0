// Reads lines of JSON with `id`, `text` and `published`, and prints for each the
// expressions of time in it and the days that each can mean, for
// tools/check_periods.py. A developer's tool.

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "claims/time_expression.h"
#include "claims/time_resolve.h"
#include "claims/words.h"
#include "lexicon/tables.h"
#include "text/make_text.h"

namespace outlay {
namespace {

using nlohmann::ordered_json;

ordered_json times_of(const TimeWords& time_words, const Text& text, const TimeFrame& frame) {
  ordered_json times = ordered_json::array();
  for (const Sentence& sentence : text.sentences) {
    const std::vector<Word> words = words_of(text.content, sentence.span, {}, 0);
    for (const TimeExpression& expression : time_words.read(words, text.content)) {
      ordered_json json;
      json["says"] = to_string(expression);
      json["days"] = ordered_json::array();
      for (const ResolvedTime& resolved : resolve_time(expression, frame)) {
        if (const auto days = resolved.period.days()) {
          json["days"].push_back({to_string(days->first), to_string(days->last)});
        }
      }
      times.push_back(std::move(json));
    }
  }
  return times;
}

int run(const std::vector<std::string>& files) {
  const Result<TimeWords> words = TimeWords::load(TableSet());
  if (!words) return std::cerr << to_string(words.error()) << '\n', 2;
  for (const std::string& file : files) {
    std::ifstream lines(file);
    if (!lines) return std::cerr << file << ": can't be read\n", 2;
    for (std::string line; std::getline(lines, line);) {
      const ordered_json given = ordered_json::parse(line);
      Document document;
      document.kind = DocumentKind::kPassage;
      document.bytes = given["text"].get<std::string>();
      TimeFrame frame;
      frame.published = parse_day(given["published"].get<std::string>());
      ordered_json out;
      out["id"] = given["id"];
      out["times"] = times_of(*words, make_text(document), frame);
      std::cout << out.dump() << '\n';
    }
  }
  return 0;
}

}  // namespace
}  // namespace outlay

int main(int argc, char** argv) { return outlay::run({argv + 1, argv + argc}); }
