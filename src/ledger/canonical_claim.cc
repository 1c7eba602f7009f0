#include "ledger/canonical.h"
#include "ledger/json_reader.h"
#include "ledger/json_writer.h"
#include "ledger/spelling.h"

namespace outlay {
namespace {

void put_decimal(JsonWriter& out, std::string_view key, const std::optional<Decimal>& value) {
  if (value) out.field(key, spelled(*value));
}

// Both ends missing: the interval says nothing and is left out.
void put_interval(JsonWriter& out, const Interval& interval) {
  const auto& low = interval.low();
  const auto& high = interval.high();
  if (!low && !high) return;
  out.key("interval");
  out.begin_object();
  if (high) out.field("high", spelled(high->value));
  out.flag("high_open", high && high->open);
  if (low) out.field("low", spelled(low->value));
  out.flag("low_open", low && low->open);
  out.end_object();
}

std::optional<IntervalEnd> read_end(JsonFields& fields, std::string_view key,
                                    std::string_view open_key) {
  const bool open = fields.flag(open_key);
  const auto value = fields.decimal(key);
  if (!value) return std::nullopt;
  return IntervalEnd{*value, open};
}

// What Interval asserts is asked first: these bytes may have been changed.
std::optional<Interval> read_interval(JsonFields& claim) {
  auto fields = claim.object("interval");
  if (!fields) return Interval();
  const auto low = read_end(*fields, "low", "low_open");
  const auto high = read_end(*fields, "high", "high_open");
  if (!fields->ok()) return std::nullopt;
  if (low && high) {
    if (high->value < low->value) return std::nullopt;
    if (high->value == low->value && (low->open || high->open)) return std::nullopt;
  }
  return Interval(low, high);
}

}  // namespace

std::string to_canonical(const Claim& claim) {
  JsonWriter out;
  out.begin_object();
  out.flag("approx", claim.approx);
  out.field("base", to_string(claim.base));
  out.field("concept", claim.concept_id);
  out.field("counterparty", claim.counterparty);
  out.field("decided_by", claim.decided_by);
  out.field("definition", claim.definition);
  out.field("document", claim.document);
  out.field("entity", claim.entity);
  out.field("entry", "claim");
  out.field("hedge", claim.hedge);
  put_decimal(out, "high", claim.high);
  out.field("id", claim.id);
  put_interval(out, claim.interval);
  out.field("item", claim.item);
  put_decimal(out, "low", claim.low);
  out.field("measure", to_string(claim.measure));
  if (claim.period) {
    out.key("period");
    write_period(out, *claim.period);
  }
  out.field("place", to_string(claim.place));
  out.field("probability_permille", claim.probability_permille);
  out.field("purpose", claim.purpose);
  put_decimal(out, "quantum", claim.quantum);
  out.field("quote", claim.quote);
  out.field("restates", claim.restates);
  out.field("said_by", claim.said_by);
  out.field("segment", claim.segment);
  out.field("stance", to_string(claim.stance));
  out.field("unit", claim.unit.to_string());
  out.end_object();
  return out.take();
}

std::optional<Claim> claim_from(std::string_view canonical) {
  auto fields = JsonFields::parse(canonical);
  if (!fields || fields->text("entry") != "claim") return std::nullopt;
  const auto place = parse_place(fields->text("place"));
  const auto measure = parse_measure(fields->text("measure"));
  const auto unit = Unit::parse(fields->text("unit"));
  const auto interval = read_interval(*fields);
  const auto base = parse_base(fields->text("base"));
  const auto stance = parse_stance(fields->text("stance"));
  const std::int64_t probability = fields->number("probability_permille");
  if (!place || !measure || !unit || !interval || !base || !stance) return std::nullopt;
  if (probability < 0 || probability > 1000) return std::nullopt;

  Claim claim;
  if (auto period = fields->object("period")) {
    claim.period = read_period(*period);
    if (!claim.period || !period->ok()) return std::nullopt;
  }
  claim.id = fields->text("id");
  claim.document = fields->text("document");
  claim.place = *place;
  claim.quote = fields->text("quote");
  claim.entity = fields->texts("entity");
  claim.concept_id = fields->text("concept");
  claim.measure = *measure;
  claim.low = fields->decimal("low");
  claim.high = fields->decimal("high");
  claim.unit = *unit;
  claim.hedge = fields->text("hedge");
  claim.approx = fields->flag("approx");
  claim.quantum = fields->decimal("quantum").value_or(Decimal(0));
  claim.interval = *interval;
  claim.base = *base;
  claim.stance = *stance;
  claim.said_by = fields->texts("said_by");
  claim.purpose = fields->texts("purpose");
  claim.segment = fields->text("segment");
  claim.item = fields->text("item");
  claim.definition = fields->text("definition");
  claim.counterparty = fields->texts("counterparty");
  claim.restates = fields->text("restates");
  claim.probability_permille = static_cast<int>(probability);
  claim.decided_by = fields->text_map("decided_by");
  if (!fields->ok()) return std::nullopt;
  return claim;
}

}  // namespace outlay
