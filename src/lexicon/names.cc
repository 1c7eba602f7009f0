#include "lexicon/names.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <utility>

#include "lexicon/table.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::uint32_t kBucketBits = 14;
constexpr std::uint32_t kBuckets = 1U << kBucketBits;
constexpr int kMaxOwners = 8;
constexpr std::size_t kLongestName = 1000;  // bytes; no name of anything is longer

constexpr char fold_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_alnum(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c) || (c >= '0' && c <= '9');
}

std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 2166136261U;
  for (const char c : key) {
    hash = (hash ^ static_cast<unsigned char>(fold_ascii(c))) * 16777619U;
  }
  return hash;
}

std::uint32_t bucket_of(std::uint32_t hash) { return (hash ^ (hash >> kBucketBits)) % kBuckets; }

// The bytes that a name is filed under: its first run of letters and digits,
// or its first character, or, where both are Chinese, its first two.
std::string_view key_at(std::string_view text, std::size_t at) {
  if (is_ascii_alnum(text[at])) {
    std::size_t end = at + 1;
    while (end < text.size() && is_ascii_alnum(text[end])) ++end;
    return text.substr(at, end - at);
  }
  const CodePoint first = code_point_at(text, at);
  std::size_t end = at + first.size;
  if (is_han(first.value) && end < text.size()) {
    const CodePoint second = code_point_at(text, end);
    if (is_han(second.value)) end += second.size;
  }
  return text.substr(at, end - at);
}

bool equal_folded(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return fold_ascii(x) == fold_ascii(y); });
}

// Whether `written` stands for `name`, which it equals but for case.
bool case_fits(std::string_view written, std::string_view name, NameKind kind, bool ambiguous) {
  if (written == name) return true;
  if (kind == NameKind::kTicker) return false;
  const bool name_has_lower = std::any_of(name.begin(), name.end(), is_ascii_lower);
  // "tech giants", "Tech Giants" and "TECH GIANTS" are one group.
  if (kind == NameKind::kGroup) return name_has_lower;
  if (name.size() < 4) return false;
  const bool shouted = std::none_of(written.begin(), written.end(), is_ascii_lower);
  if (shouted) return name_has_lower;
  constexpr std::size_t kSafeSize = 5;
  return !ambiguous && name.size() >= kSafeSize && is_ascii_upper(written.front()) &&
         is_ascii_upper(name.front());
}

bool is_one_of(std::string_view list, std::string_view item) {
  if (item.empty()) return false;
  for (std::size_t at = list.find(item); at != std::string_view::npos;
       at = list.find(item, at + 1)) {
    const std::size_t end = at + item.size();
    if ((at == 0 || list[at - 1] == '|') && (end == list.size() || list[end] == '|')) return true;
  }
  return false;
}

template <class Use>
void for_each_part(std::string_view list, Use use) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    const std::string_view part = list.substr(0, bar);
    if (!part.empty()) use(part);
    if (bar == std::string_view::npos) break;
    list.remove_prefix(bar + 1);
  }
}

std::optional<MonthDay> parse_month_day(std::string_view text) {
  if (text.empty()) return MonthDay{};
  int month = 0;
  int day = 0;
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  if (std::from_chars(text.data(), text.data() + 2, month).ec != std::errc{}) return std::nullopt;
  if (std::from_chars(text.data() + 3, text.data() + 5, day).ec != std::errc{}) return std::nullopt;
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return MonthDay{static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// 2013, 2013-05 or 2013-05-20.
bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

// The dates of a group's members: as many as there are members, or none.
Result<void> check_dates(const TableRow& row) {
  constexpr std::size_t kMembers = 3, kFrom = 4, kUntil = 5;
  const std::vector<std::string_view> from = row.parts(kFrom), until = row.parts(kUntil);
  for (const std::size_t column : {kFrom, kUntil}) {
    const std::vector<std::string_view> dates = row.parts(column);
    if (!dates.empty() && dates.size() != row.parts(kMembers).size()) {
      return std::unexpected(row.error(column, "as many dates as members are wanted",
                                       "part them by |, and leave out what is not known"));
    }
    for (const std::string_view date : dates) {
      if (!date.empty() && !is_date(date)) {
        return std::unexpected(row.error(column, "no year, month or day", "write it as 2013-05"));
      }
    }
  }
  for (std::size_t i = 0; i < std::min(from.size(), until.size()); ++i) {
    const std::size_t size = std::min(from[i].size(), until[i].size());
    if (size > 0 && until[i].substr(0, size) < from[i].substr(0, size)) {
      return std::unexpected(row.error(kUntil, "a member leaves before it comes"));
    }
  }
  return {};
}

bool is_letter_or_digit_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const CodePoint before = code_point_before(text, at);
  return is_letter(before.value) || is_digit(before.value);
}

bool begins_inside_address(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  if (before == '@' || before == '#' || before == '_') return true;
  // "www.nvidia.com", "docs/nvidia", "U.S.China" but not "A/B" of two names.
  return (before == '.' && at > 1 && is_ascii_alnum(text[at - 2])) ||
         (before == '/' && at > 1 && (text[at - 2] == '/' || is_ascii_lower(text[at - 2])));
}

bool ends_inside_word(std::string_view text, std::size_t end) {
  if (end >= text.size()) return false;
  const CodePoint behind = code_point_at(text, end);
  if (is_letter(behind.value) || is_digit(behind.value) || behind.value == '_') return true;
  // "nvidia.com", "node.js"
  return text[end] == '.' && end + 1 < text.size() && is_ascii_lower(text[end + 1]);
}

}  // namespace

void Names::add(std::string_view names, NameKind kind, std::uint32_t row,
                std::string_view ambiguous) {
  for_each_part(names, [&](std::string_view name) {
    std::size_t segment = 0;
    if (kind == NameKind::kBrand) {
      if (const std::size_t equals = name.find('='); equals != std::string_view::npos) {
        const auto at = std::find(segments_.begin(), segments_.end(), name.substr(equals + 1));
        segment = static_cast<std::size_t>(at - segments_.begin());
        if (at == segments_.end()) segments_.push_back(name.substr(equals + 1));
        name = name.substr(0, equals);
      }
    }
    if (name.empty() || name.size() > kLongestName) return;
    entries_.push_back({name.data(), hash_of(key_at(name, 0)), row,
                        static_cast<std::uint16_t>(name.size()),
                        static_cast<std::uint16_t>(segment), kind,
                        !ambiguous.empty() && is_one_of(ambiguous, name)});
  });
}

// A counting sort by bucket; in a bucket the longest name comes first and of
// equal ones the one that was added first.
void Names::index() {
  buckets_.assign(kBuckets + 1, 0);
  for (const Entry& entry : entries_) ++buckets_[bucket_of(entry.hash) + 1];
  for (std::uint32_t i = 0; i < kBuckets; ++i) buckets_[i + 1] += buckets_[i];
  std::vector<std::uint32_t> next(buckets_.begin(), buckets_.end() - 1);
  std::vector<Entry> sorted(entries_.size());
  for (const Entry& entry : entries_) sorted[next[bucket_of(entry.hash)]++] = entry;
  for (std::uint32_t i = 0; i < kBuckets; ++i) {
    // By insertion: most buckets hold two or three, the largest some hundred
    // ("China …"), and stable_sort() allocates for each.
    const auto longer = [](const Entry& a, const Entry& b) { return a.size > b.size; };
    for (std::uint32_t k = buckets_[i] + 1; k < buckets_[i + 1]; ++k) {
      const Entry moved = sorted[k];
      std::uint32_t at = k;
      for (; at > buckets_[i] && longer(moved, sorted[at - 1]); --at) sorted[at] = sorted[at - 1];
      sorted[at] = moved;
    }
  }
  entries_ = std::move(sorted);

  entity_rows_.index(entities_);
  person_rows_.index(people_);
  group_rows_.index(groups_);
  publisher_rows_.index(publishers_);
}

template <class Row>
void Names::RowsById::index(const std::vector<Row>& rows) {
  slots_.assign(std::bit_ceil(2 * rows.size() + 1), kNoRow);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    std::size_t at = hash_of(rows[row].id) & mask;
    while (slots_[at] != kNoRow && rows[slots_[at]].id != rows[row].id) at = (at + 1) & mask;
    if (slots_[at] == kNoRow) slots_[at] = row;
  }
}

template <class Row>
const Row* Names::RowsById::find(const std::vector<Row>& rows, std::string_view id) const {
  if (slots_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(id) & mask; slots_[at] != kNoRow; at = (at + 1) & mask) {
    if (rows[slots_[at]].id == id) return &rows[slots_[at]];
  }
  return nullptr;
}

Result<Names> Names::load(const TableSet& tables) {
  Names names;
  names.entries_.reserve(40000);

  auto entities = Table::read(tables.sources("entities"),
                              {"id", "kind", "names", "names_zh", "brands", "tickers", "country",
                               "sector", "parent", "fiscal_year_end", "currency", "wikidata",
                               "ambiguous"});
  if (!entities) return std::unexpected(entities.error());
  names.entities_.reserve(entities->rows().size());
  for (const TableRow& row : entities->rows()) {
    const auto index = static_cast<std::uint32_t>(names.entities_.size());
    const auto year_end = parse_month_day(row.cell(9));
    if (!year_end) {
      return std::unexpected(row.error(9, "no month and day", "write it as 06-30"));
    }
    names.entities_.push_back({.id = row.cell(0), .kind = row.cell(1), .country = row.cell(6),
                               .sector = row.cell(7), .parent = row.cell(8),
                               .currency = row.cell(10), .wikidata = row.cell(11),
                               .names = row.cell(2), .names_zh = row.cell(3),
                               .tickers = row.cell(5), .fiscal_year_end = *year_end});
    names.add(row.cell(2), NameKind::kOrganisation, index, row.cell(12));
    names.add(row.cell(3), NameKind::kOrganisation, index, row.cell(12));
    names.add(row.cell(4), NameKind::kBrand, index, row.cell(12));
    names.add(row.cell(5), NameKind::kTicker, index);
  }

  auto people = Table::read(tables.sources("people"),
                            {"id", "names", "names_zh", "organisation", "role"});
  if (!people) return std::unexpected(people.error());
  for (const TableRow& row : people->rows()) {
    const auto index = static_cast<std::uint32_t>(names.people_.size());
    names.people_.push_back({row.cell(0), row.cell(1), row.cell(3), row.cell(4)});
    names.add(row.cell(1), NameKind::kPerson, index);
    names.add(row.cell(2), NameKind::kPerson, index);
  }

  auto groups = Table::read(tables.sources("groups"),
                            {"id", "names", "names_zh", "members", "from", "until"});
  if (!groups) return std::unexpected(groups.error());
  for (const TableRow& row : groups->rows()) {
    const auto index = static_cast<std::uint32_t>(names.groups_.size());
    if (auto checked = check_dates(row); !checked) return std::unexpected(checked.error());
    names.groups_.push_back(
        {row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4), row.cell(5)});
    names.add(row.cell(1), NameKind::kGroup, index);
    names.add(row.cell(2), NameKind::kGroup, index);
  }

  auto places = Table::read(tables.sources("places"), {"id", "names", "adjectives", "names_zh"});
  if (!places) return std::unexpected(places.error());
  for (const TableRow& row : places->rows()) {
    const auto index = static_cast<std::uint32_t>(names.places_.size());
    names.places_.push_back({row.cell(0)});
    names.add(row.cell(1), NameKind::kPlace, index);
    names.add(row.cell(2), NameKind::kPlaceAdjective, index);
    names.add(row.cell(3), NameKind::kPlace, index);
  }

  auto publishers = Table::read(
      tables.sources("publishers"),
      {"id", "names", "names_zh", "domains", "owner", "country", "language", "ambiguous"});
  if (!publishers) return std::unexpected(publishers.error());
  for (const TableRow& row : publishers->rows()) {
    const auto index = static_cast<std::uint32_t>(names.publishers_.size());
    names.publishers_.push_back({row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4),
                                 row.cell(5), row.cell(6)});
    names.add(row.cell(1), NameKind::kPublisher, index, row.cell(7));
    names.add(row.cell(2), NameKind::kPublisher, index, row.cell(7));
  }
  names.index();
  return names;
}

std::string_view Names::id_of(const Entry& entry) const {
  switch (entry.kind) {
    case NameKind::kOrganisation:
    case NameKind::kBrand:
    case NameKind::kTicker: return entities_[entry.row].id;
    case NameKind::kPerson: return people_[entry.row].id;
    case NameKind::kGroup: return groups_[entry.row].id;
    case NameKind::kPlace:
    case NameKind::kPlaceAdjective: return places_[entry.row].id;
    case NameKind::kPublisher: return publishers_[entry.row].id;
  }
  return {};
}

std::optional<NameMatch> Names::match(std::string_view text, std::size_t at) const {
  if (at >= text.size()) return std::nullopt;
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80 && !is_ascii_alnum(text[at])) return std::nullopt;
  const CodePoint first = code_point_at(text, at);
  const bool begins_latin = is_letter(first.value) || is_digit(first.value);
  if (!begins_latin && !is_han(first.value)) return std::nullopt;
  if (begins_latin && (is_letter_or_digit_before(text, at) || begins_inside_address(text, at))) {
    return std::nullopt;
  }
  const std::string_view key = key_at(text, at);
  const std::uint32_t hash = hash_of(key);
  const std::uint32_t bucket = bucket_of(hash);
  for (std::uint32_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i) {
    const Entry& entry = entries_[i];
    if (entry.hash != hash || entry.size > text.size() - at) continue;
    const std::string_view written = text.substr(at, entry.size);
    if (!equal_folded(written, entry.name())) continue;
    if (!case_fits(written, entry.name(), entry.kind, entry.ambiguous)) continue;
    const std::size_t end = at + entry.size;
    const CodePoint last = code_point_before(text, end);
    if ((is_letter(last.value) || is_digit(last.value)) && ends_inside_word(text, end)) continue;
    return NameMatch{entry.kind, entry.size, id_of(entry), segments_[entry.segment], entry.row,
                     entry.ambiguous};
  }
  return std::nullopt;
}

const Entity* Names::entity(std::string_view id) const { return entity_rows_.find(entities_, id); }
const Person* Names::person(std::string_view id) const { return person_rows_.find(people_, id); }
const Group* Names::group(std::string_view id) const { return group_rows_.find(groups_, id); }
const Publisher* Names::publisher(std::string_view id) const {
  return publisher_rows_.find(publishers_, id);
}

const Publisher* Names::publisher_of_domain(std::string_view host) const {
  // The longest domain that the host is or ends with: news.bloomberglaw.com
  // before bloomberg.com.
  const Publisher* best = nullptr;
  std::size_t best_size = 0;
  for (const Publisher& publisher : publishers_) {
    for_each_part(publisher.domains, [&](std::string_view domain) {
      if (domain.size() <= best_size || domain.size() > host.size()) return;
      const std::size_t cut = host.size() - domain.size();
      if (!equal_folded(host.substr(cut), domain)) return;
      if (cut > 0 && host[cut - 1] != '.') return;
      best = &publisher;
      best_size = domain.size();
    });
  }
  return best;
}

const Publisher* Names::publisher_named(std::string_view name) const {
  const auto without_article = [](std::string_view text) {
    return text.size() > 4 && equal_folded(text.substr(0, 4), "the ") ? text.substr(4) : text;
  };
  name = without_article(name);
  for (const Publisher& publisher : publishers_) {
    bool found = false;
    const auto compare = [&](std::string_view other) {
      found = found || equal_folded(without_article(other), name);
    };
    for_each_part(publisher.names, compare);
    for_each_part(publisher.names_zh, compare);
    if (found) return &publisher;
  }
  return nullptr;
}

std::vector<std::string_view> Names::owners(std::string_view id) const {
  std::vector<std::string_view> found;
  for (int i = 0; i < kMaxOwners; ++i) {
    const Entity* at = entity(id);
    if (at == nullptr || at->parent.empty()) break;
    if (std::find(found.begin(), found.end(), at->parent) != found.end()) break;
    found.push_back(at->parent);
    id = at->parent;
  }
  return found;
}

}  // namespace outlay
