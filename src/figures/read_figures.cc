#include "figures/read_figures.h"

#include "figures/first_pass.h"
#include "figures/hedge.h"
#include "figures/items.h"
#include "figures/movement.h"
#include "figures/reading.h"

namespace outlay {
namespace {

using figures::FoundMovement;
using figures::Item;
using figures::Reading;
using figures::SentenceView;

// "fell by $500 billion", 较去年减少5053万元. A rise is told by too many words
// ("raised $5 billion") to be read here.
Movement amount_movement(const SentenceView& view, const Reading& reading) {
  if (reading.low.is_negative()) return Movement::kNone;
  const std::optional<FoundMovement> before = figures::movement_before(view, reading.first);
  return before && before->of_amounts ? Movement::kDown : Movement::kNone;
}

// Do only marks and words of a list stand between the figure before and `first`?
bool follows_in_list(const SentenceView& view, std::size_t first, const Figure& previous) {
  std::size_t at = first;
  while (at > 0 && (view.before(at).is(",") || view.before(at).is("and") || view.before(at).is("、") ||
                    view.before(at).is("和") || view.before(at).is("及") || view.before(at).is("与") || view.before(at).is("/"))) {
    --at;
  }
  return at != first && at > 0 && view.before(at).token.span.end == previous.span.end;
}

// "Palantir fell by 30%, Meta's by 27%".
bool repeats_by(const SentenceView& view, std::size_t first, const Figure& previous) {
  if (!view.before(first).is("by")) return false;
  for (std::size_t at = first; at > 0 && at + 8 > first; --at) {
    if (view.before(at).token.span.end == previous.span.end) return true;
  }
  return false;
}

Movement movement_of(const SentenceView& view, const Reading& reading, const Figure* previous) {
  if (reading.movement != Movement::kNone) return reading.movement;
  const Dimension dimension = reading.unit.dimension;
  if (dimension == Dimension::kMoney || dimension == Dimension::kCount) return amount_movement(view, reading);
  if (!reading.movable) return Movement::kNone;
  if (dimension != Dimension::kPercent && dimension != Dimension::kPercentagePoint) return Movement::kNone;
  if (reading.low.is_negative() || reading.high.is_negative()) return Movement::kDown;
  const std::optional<FoundMovement> behind = figures::movement_behind(view, reading.last);
  const std::optional<FoundMovement> before = figures::movement_before(view, reading.first);
  // "a 6% decline": right behind wins, for the verb before ("saw", "after") may be another's.
  if (behind && (!before || behind->first == reading.last)) return behind->movement;
  if (before) return before->movement;
  // "fell 4.9%, 4.1% and 1.8%": the members of a list move alike.
  if (previous != nullptr && previous->movement != Movement::kNone && previous->unit == reading.unit &&
      previous->sentence == view.index()) {
    if (follows_in_list(view, reading.first, *previous) || repeats_by(view, reading.first, *previous)) {
      return previous->movement;
    }
  }
  return Movement::kNone;
}

// "up to €75 billion (around $87 billion)": what restates a bound is one.
const figures::HedgeWord* restated_bound(const SentenceView& view, const Reading& reading, const Figure& figure,
                                         const Figure* previous) {
  if (previous == nullptr || !figure.unit.is_money() || !previous->unit.is_money() || previous->unit == figure.unit ||
      previous->sentence != view.index() || previous->hedge.empty()) {
    return nullptr;
  }
  for (std::size_t at = reading.first; at > 0 && at + 14 > reading.first; --at) {
    const figures::Word& word = view.before(at);
    if (word.is(")") || word.is("）") || word.is(";") || word.is("；")) return nullptr;
    if (!word.is("(") && !word.is("（")) continue;
    if (at < 2 || view.before(at - 1).token.span.end != previous->span.end) return nullptr;
    return view.tables().hedge(previous->hedge);
  }
  return nullptr;
}

Figure figure_of(const SentenceView& view, const Reading& reading, std::string_view reader, const Figure* previous) {
  Figure figure;
  figure.span = view.span(reading.first, reading.last);
  figure.sentence = view.index();
  figure.unit = reading.unit;
  figure.movement = movement_of(view, reading, previous);
  figure.is_change = reading.is_change || (figure.movement == Movement::kDown && (reading.unit.is_money() || reading.unit.dimension == Dimension::kCount));
  figure.counted = reading.counted;
  figure.reader = reader;
  std::optional<figures::FoundHedge> hedge = figures::find_hedge(view, reading);
  if (const figures::HedgeWord* bound = restated_bound(view, reading, figure, previous)) {
    hedge = figures::FoundHedge{bound, (hedge && hedge->near) || previous->approx};
  }
  // 分别约为A、B和C: the hedge is for all of them.
  if (!hedge && view.is_chinese() && previous != nullptr && previous->approx && previous->unit == figure.unit &&
      previous->sentence == view.index() && follows_in_list(view, reading.first, *previous)) {
    hedge = figures::FoundHedge{view.tables().hedge(previous->hedge), true};
  }
  figures::apply_hedge(reading, hedge, figure);
  return figure;
}

// The £53bn of "$70bn (£53bn) to $72bn" restates the lower end alone.
Figure restated_lower_end(const SentenceView& view, const Item& item) {
  Item alone;
  alone.low = *item.restated;
  alone.first = alone.low.first;
  alone.last = alone.low.last;
  Reading reading = figures::reading_of(alone);
  reading.unit = Unit::money(alone.low.currency().currency);
  reading.movable = false;
  Figure figure = figure_of(view, reading, "money", nullptr);
  figure.high.reset();
  figure.interval = Interval(figure.interval.low(), std::nullopt);
  return figure;
}

// Can a reader that needs no amount read something here?
bool may_begin_alone(const figures::Word& word) {
  constexpr figures::TableBits kBegins = figures::kNumber | figures::kGrowth | figures::kPart;
  if ((word.known.begins & kBegins) != 0) return true;
  return word.token.kind == TokenKind::kNumber || word.folded.ends_with("fold");
}

void read_sentence(SentenceView& view, std::uint32_t sentence, std::vector<Figure>& found) {
  view.look_at(sentence);
  figures::read_items(view);
  for (std::size_t at = 0; at < view.size();) {
    std::size_t next = at + 1;
    const Item* item = view.item_at(at);
    if (item == nullptr && !may_begin_alone(view.word(at))) {
      at = next;
      continue;
    }
    for (const figures::Reader& reader : figures::readers()) {
      if (item == nullptr && reader.needs == figures::Needs::kAmount) continue;
      const std::optional<Reading> reading = reader.read(view, at);
      if (!reading) continue;
      found.push_back(figure_of(view, *reading, reader.name, found.empty() ? nullptr : &found.back()));
      if (found.back().unit.is_money()) view.earlier_currency = found.back().unit.currency;
      next = reading->last;
      if (item != nullptr && item->restated && item->last == reading->last) {
        found.push_back(restated_lower_end(view, *item));
      }
      break;
    }
    at = next;
  }
}

}  // namespace

namespace figures {

struct FigureTables {
  explicit FigureTables(FigureWords read) : words(std::move(read)), first_pass(words) {}

  FigureWords words;
  FirstPass first_pass;
};

}  // namespace figures

Result<FigureReader> FigureReader::load(const TableSet& tables) {
  Result<figures::FigureWords> words = figures::FigureWords::load(tables);
  if (!words) return std::unexpected(words.error());
  FigureReader reader;
  reader.tables_ = std::make_shared<const figures::FigureTables>(std::move(*words));
  return reader;
}

std::vector<Figure> FigureReader::read(const Text& text) const {
  std::vector<Figure> found;
  figures::TextCurrencies currencies(text);
  SentenceView view(tables_->words, text, currencies);
  for (std::uint32_t sentence = 0; sentence < text.sentences.size(); ++sentence) {
    const TextSpan span = text.sentences[sentence].span;
    const bool in_cell = text.blocks[text.sentences[sentence].block].kind == BlockKind::kTableCell;
    if (tables_->first_pass.may_hold_figure(text.view(span), in_cell)) read_sentence(view, sentence, found);
  }
  return found;
}

std::vector<Figure> FigureReader::read_every_sentence(const Text& text) const {
  std::vector<Figure> found;
  figures::TextCurrencies currencies(text);
  SentenceView view(tables_->words, text, currencies);
  for (std::uint32_t sentence = 0; sentence < text.sentences.size(); ++sentence) read_sentence(view, sentence, found);
  return found;
}

std::vector<std::string_view> FigureReader::reader_names() {
  std::vector<std::string_view> names;
  for (const figures::Reader& reader : figures::readers()) names.push_back(reader.name);
  return names;
}

}  // namespace outlay
