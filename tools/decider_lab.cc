// For developers: what the deciders of the claims stage see and say of
// figures, to train them (tools/train_deciders.py) and to measure them.
//
//   decider_lab what FILE...     a line for each figure found: passage, claim, its keys, features
//   decider_lab period SAID FILE...   a line for each candidate period of each marked claim;
//                                SAID: what the other keys were said to be (train_deciders.py --said)
//   decider_lab sureness DATA FILE...   claims in the corpus form, each with the features of its sureness,
//                                read with the tables of the folder DATA ("-": those of the program)
//   decider_lab marked FILE...   claims on the marked figures, in the corpus form
//   decider_lab read FILE...     claims on the figures found, in the corpus form

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include "claims/claim_reader.h"
#include "claims/document_year.h"
#include "claims/passage_words.h"
#include "claims/period_candidates.h"
#include "claims/period_features.h"
#include "claims/period_ties.h"
#include "claims/what_features.h"
#include "figures/read_figures.h"
#include "gold.h"
#include "lexicon/names.h"
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

std::string key(const nlohmann::json& value) {
  return value.is_null() ? std::string("-") : value.get<std::string>();
}

std::string_view sign(const nlohmann::json& claim) {
  const nlohmann::json& bound = claim["high"].is_null() ? claim["low"] : claim["high"];
  return bound.get<double>() < 0 ? "negative" : "positive";
}

// A line for each figure found: the keys of the marked claim that it is, "?" where it is none.
void print_what(const std::vector<std::string>& paths) {
  const ClaimReader reader = need(ClaimReader::load(TableSet()));
  const FigureReader figure_reader = need(FigureReader::load(TableSet()));
  std::size_t missed = 0, marked = 0;
  for (const std::string& path : paths) {
    for (const GoldPassage& passage : read_gold(path)) {
      const Text text = make_text(passage.document);
      const std::vector<Figure> figures = figure_reader.read(text);
      const std::vector<std::size_t> figure_of = match_figures(passage, text, figures);
      std::vector<std::size_t> claim_of_figure(figures.size(), kNoFigure);
      for (std::size_t i = 0; i < figure_of.size(); ++i) {
        ++marked;
        if (figure_of[i] == kNoFigure) {
          ++missed;
        } else if (claim_of_figure[figure_of[i]] == kNoFigure) {
          claim_of_figure[figure_of[i]] = i;
        }
      }
      const std::vector<Features> features = reader.what_features_of(passage.document, text, figures);
      for (std::size_t f = 0; f < figures.size(); ++f) {
        const bool claimed = claim_of_figure[f] != kNoFigure;
        std::cout << passage.json["id"].get<std::string>() << '\t'
                  << (claimed ? std::to_string(claim_of_figure[f]) : std::string("-1")) << '\t' << f
                  << '\t' << text.view(figures[f].span) << '\t';
        if (claimed) {
          const nlohmann::json& claim = passage.json["claims"][claim_of_figure[f]];
          std::cout << key(claim["concept"]) << '\t' << key(claim["measure"]) << '\t'
                    << key(claim["stance"]) << '\t' << key(claim["base"]) << '\t'
                    << key(claim["purpose"]) << '\t' << key(claim["segment"]) << '\t' << sign(claim)
                    << "\tkeep\t";
        } else {
          std::cout << "?\t?\t?\t?\t?\t?\t?\tdrop\t";
        }
        for (std::size_t i = 0; i < features[f].size(); ++i) {
          std::cout << (i == 0 ? "" : "\x1f") << features[f].text(i);
        }
        std::cout << '\n';
      }
    }
  }
  std::cerr << marked << " claims are marked, " << missed << " of them on no figure found\n";
}

using Said = std::map<std::string, std::map<std::string, std::string>>;

Said read_said(const std::string& path) {
  Said said;
  std::ifstream lines(path);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    std::string passage, claim, cell;
    std::getline(cells, passage, '\t');
    std::getline(cells, claim, '\t');
    while (std::getline(cells, cell, '\t')) {
      const std::size_t at = cell.find('=');
      said[passage + " " + claim][cell.substr(0, at)] = cell.substr(at + 1);
    }
  }
  return said;
}

Claim claim_of(const std::map<std::string, std::string>& keys) {
  const auto get = [&](const char* name) {
    const auto found = keys.find(name);
    return found == keys.end() ? std::string() : found->second;
  };
  Claim claim;
  claim.concept_id = get("concept");
  claim.measure = parse_measure(get("measure")).value_or(Measure::kLevel);
  claim.stance = parse_stance(get("stance")).value_or(Stance::kActual);
  claim.base = parse_base(get("base")).value_or(Base::kNone);
  return claim;
}

void print_period(const std::vector<std::string>& arguments) {
  const Cues cues = need(Cues::load(TableSet()));
  const FigureReader figure_reader = need(FigureReader::load(TableSet()));
  const TimeWords time_words = need(TimeWords::load(TableSet()));
  const Names names = need(Names::load(TableSet()));
  const Said said = read_said(arguments[0]);
  for (std::size_t path = 1; path < arguments.size(); ++path) {
    for (const GoldPassage& passage : read_gold(arguments[path])) {
      const Text text = make_text(passage.document);
      const std::vector<Figure> figures = figure_reader.read(text);
      const std::vector<std::size_t> figure_of = match_figures(passage, text, figures);
      const PassageWords words(passage.document, text, figures, cues);
      const DocumentTimes times(words, time_words);
      std::vector<PeriodDays> before_days;
      std::optional<Claim> before_claim;
      std::size_t before_figure = kNoFigure;
      for (std::size_t i = 0; i < figure_of.size(); ++i) {
        if (figure_of[i] == kNoFigure) continue;
        const std::string id = passage.json["id"].get<std::string>();
        const auto known = said.find(id + " " + std::to_string(i));
        const Claim claim = claim_of(known == said.end() ? std::map<std::string, std::string>() : known->second);
        TimeFrame frame = time_frame(passage.document, words, time_words);
        const nlohmann::json& gold = passage.json["claims"][i];
        if (const Entity* entity = names.entity(gold["entity"][0].get<std::string>())) {
          frame.fiscal_year_end = entity->fiscal_year_end;
        }
        const FigureTimes figure_times(times, figure_of[i], claim, frame);
        std::string contexts;
        if (before_claim) {
          const FigureTimes before(times, before_figure, *before_claim, frame);
          for (const std::string& one : tie_contexts(before, figure_times)) contexts += one + "\x1f";
        }
        std::vector<PeriodDays> days;
        Features features(Features::Keep::kText);
        period_features(figure_times, period_candidates(figure_times), features, [&](const PeriodCandidate& candidate) {
          days.emplace_back(candidate.period);
          std::string ties;
          for (const PeriodDays& one : before_days) {
            ties += static_cast<char>('a' + static_cast<int>(tie_of(one, days.back())));
          }
          const std::optional<std::string> corpus =
              candidate.period ? candidate.period->to_corpus() : std::nullopt;
          std::cout << id << '\t' << i << '\t' << key(gold["period"]) << '\t' << corpus.value_or("-")
                    << '\t' << why(candidate) << '\t' << contexts << '\t' << ties << '\t';
          for (std::size_t f = 0; f < features.size(); ++f) {
            std::cout << (f == 0 ? "" : "\x1f") << features.text(f);
          }
          std::cout << '\n';
        });
        before_days = std::move(days);
        before_claim = claim;
        before_figure = figure_of[i];
      }
    }
  }
}

nlohmann::json number_of(const std::optional<Decimal>& value) {
  return value ? nlohmann::json::parse(value->to_string(), nullptr, false) : nlohmann::json();
}

nlohmann::json text_or_null(std::string_view text) {
  return text.empty() ? nlohmann::json() : nlohmann::json(text);
}

nlohmann::json corpus_form(const Document& document, const Claim& claim) {
  const CodePointSpan span = code_point_span(document, std::get<BytePlace>(claim.place).bytes);
  std::string purpose;
  for (const std::string& one : claim.purpose) purpose += (purpose.empty() ? "" : "+") + one;
  const std::optional<std::string> period = claim.period ? claim.period->to_corpus() : std::nullopt;
  return {{"start", span.begin},
          {"end", span.end},
          {"quote", claim.quote},
          {"entity", claim.entity},
          {"concept", claim.concept_id},
          {"measure", to_string(claim.measure)},
          {"low", number_of(claim.low)},
          {"high", number_of(claim.high)},
          {"unit", claim.unit.to_string()},
          {"approx", claim.approx},
          {"period", period ? nlohmann::json(*period) : nlohmann::json()},
          {"base", text_or_null(to_string(claim.base))},
          {"stance", to_string(claim.stance)},
          {"said_by", claim.said_by},
          {"purpose", text_or_null(purpose)},
          {"segment", text_or_null(claim.segment)},
          {"item", text_or_null(claim.item)}};
}

// `marked`: on the marked figures, none left out; else on the figures found.
void print_claims(const std::vector<std::string>& paths, bool marked) {
  const ClaimReader reader = need(ClaimReader::load(TableSet()));
  const FigureReader figure_reader = need(FigureReader::load(TableSet()));
  for (const std::string& path : paths) {
    for (const GoldPassage& passage : read_gold(path)) {
      const Text text = make_text(passage.document);
      std::vector<std::size_t> figure_of;
      const std::vector<Figure> figures =
          marked ? gold_figures(passage, text, figure_of) : figure_reader.read(text);
      nlohmann::json claims = nlohmann::json::array();
      for (const Claim& claim : marked ? reader.read_all(passage.document, text, figures)
                                       : reader.read(passage.document, text, figures)) {
        claims.push_back(corpus_form(passage.document, claim));
      }
      std::cout << nlohmann::json({{"id", passage.json["id"]}, {"claims", claims}}).dump() << '\n';
    }
  }
}

void print_sureness(const std::vector<std::string>& arguments) {
  const TableSet tables = arguments[0] == "-" ? TableSet() : need(TableSet::with_directory(arguments[0]));
  const ClaimReader reader = need(ClaimReader::load(tables));
  const FigureReader figure_reader = need(FigureReader::load(tables));
  for (std::size_t path = 1; path < arguments.size(); ++path) {
    for (const GoldPassage& passage : read_gold(arguments[path])) {
      const Text text = make_text(passage.document);
      const std::vector<Figure> figures = figure_reader.read(text);
      nlohmann::json claims = nlohmann::json::array();
      for (const auto& [claim, features] : reader.sureness_features_of(passage.document, text, figures)) {
        nlohmann::json form = corpus_form(passage.document, claim);
        for (std::size_t f = 0; f < features.size(); ++f) {
          form["features"].push_back(std::string(features.text(f)));
        }
        claims.push_back(std::move(form));
      }
      std::cout << nlohmann::json({{"id", passage.json["id"]}, {"claims", claims}}).dump() << '\n';
    }
  }
}

}  // namespace
}  // namespace outlay

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::cerr << "decider_lab what|period|sureness|marked|read FILE...\n";
    return 2;
  }
  const std::vector<std::string> paths(arguments.begin() + 1, arguments.end());
  if (arguments[0] == "what") outlay::print_what(paths);
  if (arguments[0] == "marked") outlay::print_claims(paths, true);
  if (arguments[0] == "read") outlay::print_claims(paths, false);
  if (arguments[0] == "sureness") outlay::print_sureness(paths);
  if (arguments[0] == "period") outlay::print_period(paths);
  return 0;
}
