// What the decider of the entity looks at: the places of a passage where
// somebody stands ("anchors"), alone or in a list, and how often.

#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/name_words.h"
#include "claims/passage.h"
#include "lexicon/names.h"
#include "outlay/span.h"

namespace outlay {

// One mention, or several that stand as a list ("Alibaba, Tencent and Baidu").
struct Anchor {
  std::vector<std::string> ids;  // sorted; one, or those of a list
  TextSpan span;
  std::uint32_t sentence = 0;
  std::uint32_t block = 0;
  MentionKind kind = MentionKind::kOrganisation;
  bool is_list = false;
  bool by_pronoun = false;
  bool by_we = false;            // a pronoun of the one who speaks
  bool by_they = false;          // a pronoun of several: "the two companies"
  bool known = true;
  bool adjective = false;
  std::size_t first_mention = 0; // indices in Passage::mentions
  std::size_t last_mention = 0;
  std::string_view role;         // what its neighbours make of it: role_of()
  // The words before and behind it, in small letters; "," for any mark of a
  // clause, empty at the end of a sentence.
  std::string word_before, word_behind;

  // One by itself that can be whom a figure is about.
  [[nodiscard]] bool is_actor() const {
    return !is_list && !by_pronoun && !adjective && kind != MentionKind::kPerson;
  }
};

class WhoContext {
 public:
  WhoContext(const Passage& passage, const Names& names, const NameWords& words);

  // In order of their first bytes, a list before its members.
  [[nodiscard]] const std::vector<Anchor>& anchors() const { return anchors_; }
  // The anchors of a sentence: indices [first, second).
  [[nodiscard]] std::pair<std::size_t, std::size_t> of_sentence(std::uint32_t sentence) const;
  [[nodiscard]] std::pair<std::size_t, std::size_t> of_block(std::uint32_t block) const;

  // The nearest heading above a sentence that names somebody, not far up;
  // Block::kNone where none does.
  [[nodiscard]] std::uint32_t naming_heading(std::uint32_t sentence) const;

  // What stands in the title of the document, in order; a title that is no
  // block of the text is read by itself.
  [[nodiscard]] const std::vector<std::string>& title_ids() const { return title_ids_; }
  // The one of them that stands before the title's verb ("Nvidia Partner
  // Supermicro Jumps": Supermicro); empty where none does.
  [[nodiscard]] const std::string& title_subject() const { return title_subject_; }

  // How often an id is named as an organisation, and its place when ids are put
  // in order of that (0 is the first).
  [[nodiscard]] int count(std::string_view id) const;
  [[nodiscard]] int rank(std::string_view id) const;
  [[nodiscard]] int total() const { return total_; }
  // Whether the text has it do something: a verb or 's behind it, or a headline.
  [[nodiscard]] bool acts(std::string_view id) const { return acting_.contains(id); }
  // The ids named most, in order.
  [[nodiscard]] const std::vector<std::string>& ranking() const { return ranking_; }

  // How many marks of a clause (, ; : ，；：) stand between two bytes.
  [[nodiscard]] int clause_marks(std::uint64_t begin, std::uint64_t end) const;
  // How many of the passage's figures begin between them.
  [[nodiscard]] int figures_between(std::uint64_t begin, std::uint64_t end) const;

  // The passage's figures in a sentence.
  [[nodiscard]] std::span<const Figure> figures_of_sentence(std::uint32_t sentence) const;

  [[nodiscard]] const Passage& passage() const { return passage_; }
  [[nodiscard]] const Names& names() const { return names_; }
  [[nodiscard]] const NameWords& words() const { return words_; }

 private:
  void add_anchors();
  void add_lists();
  void resolve_they();
  void set_words(Anchor& anchor) const;
  void count_ids();
  void read_title();

  const Passage& passage_;
  const Names& names_;
  const NameWords& words_;
  std::vector<Anchor> anchors_;
  std::vector<std::size_t> sentence_begins_;  // in anchors_, one more than there are sentences
  std::vector<std::string> title_ids_;
  std::string title_subject_;
  std::map<std::string, int, std::less<>> counts_;
  std::map<std::string, int, std::less<>> ranks_;
  std::vector<std::string> ranking_;
  std::set<std::string, std::less<>> acting_;
  std::vector<std::uint64_t> marks_;  // bytes of the marks of clauses, in order
  int total_ = 0;
};

}  // namespace outlay
