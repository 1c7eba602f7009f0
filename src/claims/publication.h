// What a text says of its own publication: who published it, which outlet it
// names as its source, and whose the publisher is, each with the words that
// say so.
//
//   publisher   "This article originally appeared in X", "X is a news website",
//               "Copyright © 2025 X", "Send tips to a@x.media", the opening of a
//               wire (财联社7月30日电, "(Reuters) -"), the document's own address
//   via         "Source link: x.com", 来源：X, 转载自X
//   owner       "Y owns the X", where X is the publisher: an id
//
// Only what stands at the edges of a text counts, or by wording that says it of
// the text itself: a paper that is quoted in the middle did not publish it.
// Wording is data/publication_cues.tsv, names and domains data/publishers.tsv.

#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "claims/mentions.h"
#include "document/document.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/error.h"
#include "outlay/source.h"
#include "text/text.h"

namespace outlay {

struct PublicationFact {
  std::string key;        // "publisher", "via", "owner"
  std::string value;      // an id where a table has one, else as written
  std::string rule;       // "copyright-line": what goes into Source::decided_by
  TextSpan evidence;      // empty where it is the document's own address
};

class PublicationReader {
 public:
  // The texts of `tables` must outlive it.
  [[nodiscard]] static Result<PublicationReader> load(const TableSet& tables);

  // The best of each key; none where the text says nothing.
  [[nodiscard]] std::vector<PublicationFact> read(const Document& document, const Text& text,
                                                  const Names& names,
                                                  const NameWords& words) const;

 private:
  enum class Cue { kAppeared, kSource, kCopyright, kSelf, kByline, kContact, kOwns };
  struct Phrase {
    Cue cue = Cue::kAppeared;
    std::string_view text;
  };
  friend class PublicationFinder;
  std::vector<Phrase> phrases_;
  // Those that begin with a byte, of small letters.
  std::array<std::vector<std::uint16_t>, 256> phrases_by_byte_;
};

// Fills publisher, via and language of `source` where it does not say them
// itself, and who decided it. A publisher as written becomes its id.
void fill_publication(const std::vector<PublicationFact>& facts, const Text& text,
                      const Names& names, Source& source);

// "publisher south-china-morning-post (appeared) «South China Morning Post»".
[[nodiscard]] std::string to_string(const PublicationFact& fact, const Text& text);

}  // namespace outlay
