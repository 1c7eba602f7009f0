// Who is who: organisations, people, groups, places and publishers, by name.
//
// Facts are the rows of data/entities.tsv, people.tsv, groups.tsv, places.tsv
// and publishers.tsv. A name is found at a place of a text by longest match:
// Latin names at the edges of words and with their case (all capitals are met
// too, and "Openai" for OpenAI), Chinese names wherever they stand. A name that
// is also an ordinary word (column `ambiguous`), and a ticker, is found and
// marked: whether it is meant is for claims/mentions.h, which sees the text.
//
// Some 30,000 names have to be there within milliseconds of the start, so
// there is no object per name: one array of entries in buckets by the hash of
// a name's first word (its first two Chinese characters), the names being views
// of the tables. Weighed: Vectorscan (builds for seconds), a trie (more memory,
// slower to build), std::unordered_map (an allocation each).

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/tables.h"
#include "outlay/error.h"
#include "outlay/period.h"

namespace outlay {

enum class NameKind : std::uint8_t {
  kOrganisation,
  kBrand,           // a product or part that stands for its maker
  kPerson,
  kGroup,
  kPlace,
  kPlaceAdjective,  // "Chinese"
  kPublisher,       // a medium that is no row of entities.tsv
  kTicker,          // "NVDA": a name only where it stands as one
};

struct Entity {
  std::string_view id, kind, country, sector, parent, currency, wikidata;
  std::string_view names, names_zh, tickers;  // parted by "|", the common name first
  MonthDay fiscal_year_end;                   // 31 December where the table has none
};

struct Person {
  std::string_view id, names, organisation, role;
};

struct Publisher {
  std::string_view id, names, names_zh, domains, owner, country, language;
};

struct Group {
  std::string_view id, names, names_zh, members;
  // Since when and until when each member was one, in the order of `members`
  // ("2013|2017|"): a year, a month or a day, empty where it is not known. Both
  // are checked when the table is read.
  std::string_view from, until;
};

struct NameMatch {
  NameKind kind = NameKind::kOrganisation;
  std::size_t size = 0;         // bytes of the text
  std::string_view id;          // of the maker for a brand
  std::string_view segment;     // of a brand: "cloud"
  std::uint32_t row = 0;        // in the table of its kind; entities for brands and tickers
  bool ambiguous = false;
};

class Names {
 public:
  // The texts of `tables` must outlive it.
  [[nodiscard]] static Result<Names> load(const TableSet& tables);

  // The longest name that begins at `at`, which must be the edge of a
  // character. `at` within a Latin word finds nothing.
  [[nodiscard]] std::optional<NameMatch> match(std::string_view text, std::size_t at) const;

  // Rows by id; nullptr where there is none.
  [[nodiscard]] const Entity* entity(std::string_view id) const;
  [[nodiscard]] const Person* person(std::string_view id) const;
  [[nodiscard]] const Group* group(std::string_view id) const;
  [[nodiscard]] const Publisher* publisher(std::string_view id) const;
  // By a host ("www.scmp.com") and by a name as written, case folded.
  [[nodiscard]] const Publisher* publisher_of_domain(std::string_view host) const;
  [[nodiscard]] const Publisher* publisher_named(std::string_view name) const;

  [[nodiscard]] std::span<const Entity> entities() const { return entities_; }
  [[nodiscard]] std::span<const Person> people() const { return people_; }
  [[nodiscard]] std::span<const Group> groups() const { return groups_; }
  [[nodiscard]] std::span<const Publisher> publishers() const { return publishers_; }

  // For measuring how readers do on names that no table has: an organisation or
  // person of which `forget` holds is found by none of its names from now on.
  template <class Forget>
  void forget_if(Forget forget) {
    for (Entry& entry : entries_) {
      const bool named = entry.kind == NameKind::kOrganisation || entry.kind == NameKind::kBrand ||
                         entry.kind == NameKind::kPerson || entry.kind == NameKind::kTicker;
      if (named && forget(id_of(entry))) entry.hash = ~entry.hash;
    }
  }

  // The entity and what owns it, nearest first; a circle in the table ends it.
  [[nodiscard]] std::vector<std::string_view> owners(std::string_view id) const;

 private:
  struct Entry {  // small, for there are tens of thousands
    const char* text = nullptr;
    std::uint32_t hash = 0;
    std::uint32_t row = 0;
    std::uint16_t size = 0;
    std::uint16_t segment = 0;  // index in segments_; 0: none
    NameKind kind = NameKind::kOrganisation;
    bool ambiguous = false;

    [[nodiscard]] std::string_view name() const { return {text, size}; }
  };
  struct Place {
    std::string_view id;
  };
  // The rows of a table by id; of equal ids the first.
  class RowsById {
   public:
    static constexpr std::uint32_t kNoRow = static_cast<std::uint32_t>(-1);
    template <class Row>
    void index(const std::vector<Row>& rows);
    template <class Row>
    [[nodiscard]] const Row* find(const std::vector<Row>& rows, std::string_view id) const;

   private:
    std::vector<std::uint32_t> slots_;  // a power of two, half of it free
  };

  void add(std::string_view names, NameKind kind, std::uint32_t row,
           std::string_view ambiguous = {});
  void index();
  [[nodiscard]] std::string_view id_of(const Entry& entry) const;

  std::vector<Entity> entities_;
  std::vector<Person> people_;
  std::vector<Group> groups_;
  std::vector<Place> places_;
  std::vector<Publisher> publishers_;
  std::vector<std::string_view> segments_{{}};
  std::vector<Entry> entries_;               // by bucket, longest name first
  std::vector<std::uint32_t> buckets_;       // where each bucket begins in entries_
  RowsById entity_rows_, person_rows_, group_rows_, publisher_rows_;
};

}  // namespace outlay
