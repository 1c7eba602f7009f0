#include "claims/entity_features.h"

#include <algorithm>
#include <array>
#include <limits>

#include "unicode/characters.h"

namespace outlay {
namespace {

std::string_view bucket(int n) {
  constexpr std::array<std::string_view, 7> kNames = {"0", "1", "2", "3", "4", "4", "6"};
  return kNames[static_cast<std::size_t>(std::clamp(n, 0, 6))];
}

// Other ids that stand between two bytes of a sentence.
int others_between(const WhoContext& context, std::uint32_t sentence, std::uint64_t begin,
                   std::uint64_t end, const EntityCandidate& candidate) {
  int count = 0;
  const auto [first, last] = context.of_sentence(sentence);
  for (std::size_t i = first; i < last; ++i) {
    const Anchor& a = context.anchors()[i];
    if (!a.is_actor() || a.span.begin < begin || a.span.end > end) continue;
    if (!std::binary_search(candidate.ids.begin(), candidate.ids.end(), a.ids.front())) ++count;
  }
  return count;
}


// `anchor` is where it stands; nullptr: nowhere near.
std::string_view kind_of(const WhoContext& context, const std::vector<std::string>& ids,
                         const Anchor* anchor) {
  if (ids.size() > 1) return ids.size() > 2 ? "list" : "pair";
  const std::string& id = ids.front();
  if (id == kUnnamedGroup) return "unnamed";
  if (id.starts_with("group:")) return anchor != nullptr && !anchor->known ? "market" : "group";
  if (const Entity* entity = context.names().entity(id)) {
    if (entity->kind == "company" || entity->kind == "subsidiary") {
      return entity->sector == "media" ? "media" : "company";
    }
    return entity->kind;
  }
  if (anchor == nullptr) return "unseen";
  switch (anchor->kind) {
    case MentionKind::kPerson: return "person";
    case MentionKind::kPlace: return "place";
    case MentionKind::kGroup: return "group";
    case MentionKind::kOrganisation:
    case MentionKind::kProduct:
    case MentionKind::kPronoun:
      if (anchor->known) return "publisher";
      // Who acts in the text is one of its companies, whether a table has it or not.
      return context.acts(id) ? "company" : "unknown";
  }
  return "unknown";
}

std::string_view kind_of(const WhoContext& context, const EntityCandidate& candidate) {
  return kind_of(context, candidate.ids,
                 candidate.anchors.empty() ? nullptr
                                           : &context.anchors()[candidate.anchors.front()]);
}

std::string_view form_of(const Anchor& a, const EntityCandidate& candidate) {
  if (a.kind == MentionKind::kPerson && a.ids != candidate.ids) return "house";
  if (a.by_we) return "we";
  if (a.by_they) return "they";
  if (a.by_pronoun) return "it";
  if (a.adjective) return "adj";
  if (a.kind == MentionKind::kProduct) return "product";
  return "name";
}

bool is_letter_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

class Describer {
 public:
  Describer(const WhoContext& context, const PassageWords& words, std::size_t figure,
            const EntityCandidate& candidate, Features& features)
      : context_(context), words_(words), passage_(context.passage()),
        figure_(context.passage().figures[figure]), index_(figure), candidate_(candidate),
        features_(features), kind_(kind_of(context, candidate)) {}

  void describe() {
    features_.clear();
    features_.add({"k=", kind_});
    features_.add({"k=", kind_, " u=", word_of(figure_.unit.dimension)});
    if (!candidate_.anchors.empty() &&
        std::all_of(candidate_.anchors.begin(), candidate_.anchors.end(), [&](std::size_t i) {
          return form_of(anchor(i), candidate_) == "house";
        })) {
      features_.add({"house only"});
    }
    if (candidate_.of_total) features_.add({"rows of the total"});
    nearest();
    rivals();
    same_sentence();
    roles();
    other_sentences();
    heads();
    document();
    cues();
    if (candidate_.ids.size() > 1) list();
    members();
    features_.make_set();
  }

 private:
  const Anchor& anchor(std::size_t i) const { return context_.anchors()[i]; }

  // The last and the next anchor of the candidate, seen from the figure.
  void nearest() {
    for (const std::size_t i : candidate_.anchors) {
      const Anchor& a = anchor(i);
      if (a.sentence == figure_.sentence) {
        if (a.span.end <= figure_.span.begin) {
          before_ = &a;
        } else if (a.span.begin >= figure_.span.end && behind_ == nullptr) {
          behind_ = &a;
        }
        if (a.span.end <= figure_.span.begin && first_before_ == nullptr) first_before_ = &a;
      } else if (a.sentence < figure_.sentence) {
        earlier_ = &a;
      } else if (later_ == nullptr) {
        later_ = &a;
      }
    }
  }

  // Who else stands before the figure in its sentence: the nearest, and the
  // first that is no object, with the first of the figure's own clause.
  void rivals() {
    const auto [begin, end] = context_.of_sentence(figure_.sentence);
    for (std::size_t i = begin; i < end; ++i) {
      const Anchor& a = anchor(i);
      if (a.span.end > figure_.span.begin) break;
      if (!a.is_actor() && !a.by_pronoun) continue;
      near_ = &a;
      if (subject_ == nullptr && !a.role.starts_with('p')) subject_ = &a;
      if (of_clause_ == nullptr && context_.clause_marks(a.span.end, figure_.span.begin) == 0) {
        of_clause_ = &a;
      }
    }
  }

  bool is_mine(const Anchor* a) const { return a != nullptr && a->ids == candidate_.ids; }
  std::string_view kind_of_anchor(const Anchor& a) const { return kind_of(context_, a.ids, &a); }

  // What stands before and behind the names, the candidate's and its rivals'.
  void roles() {
    const std::string_view where = before_ ? "B" : behind_ ? "A" : earlier_ ? "P" : later_ ? "N" : "-";
    features_.add({"u=", word_of(figure_.unit.dimension), " ", where});
    if (before_ != nullptr) {
      const int others = others_between(context_, figure_.sentence, before_->span.end,
                                        figure_.span.begin, candidate_);
      const std::string_view o = bucket(std::min(others, 2));
      features_.add({"B R=", before_->role, " o=", o});
      features_.add({"B r=", before_->role.substr(1), " k=", kind_});
      if (is_mine(subject_)) {
        features_.add({"S mine o=", o, " R=", subject_->role});
        if (near_ != nullptr && !is_mine(near_)) {
          features_.add({"S mine, near R=", near_->role});
          features_.add({"S mine, near k=", kind_of_anchor(*near_)});
        }
      } else if (subject_ != nullptr) {
        features_.add({"S other, mine R=", before_->role, " o=", o});
        features_.add({"S other R=", subject_->role, " o=", o});
        features_.add({"S other k=", kind_of_anchor(*subject_), " mine k=", kind_});
      }
      if (near_ != nullptr && !is_mine(near_)) {
        features_.add({"near R=", near_->role, " mine R=", before_->role});
        features_.add({"near k=", kind_of_anchor(*near_), " mine k=", kind_});
      }
      if (is_mine(of_clause_)) {
        features_.add({"C first", is_mine(near_) ? " near" : ""});
      } else if (of_clause_ != nullptr) {
        features_.add({"C other R=", of_clause_->role, is_mine(near_) ? " near" : ""});
      } else {
        features_.add({"C none", is_mine(near_) ? " near" : "", is_mine(subject_) ? " subject" : ""});
      }
    } else {
      if (near_ != nullptr) {
        features_.add({where, ", near k=", kind_of_anchor(*near_), " mine k=", kind_});
        features_.add({where, ", near R=", near_->role});
      }
      features_.add({where, of_clause_ != nullptr ? ", clause has one" : ", clause has none"});
    }
    if (behind_ != nullptr) {
      features_.add({"A R=", behind_->role});
      features_.add({"A r=", behind_->role.substr(1), " k=", kind_});
      features_.add({"A R=", behind_->role, near_ != nullptr ? " near" : " none before"});
    }
    if (earlier_ != nullptr) {
      const int back = std::min(3, static_cast<int>(figure_.sentence - earlier_->sentence));
      features_.add({"P R=", earlier_->role, " s=", bucket(back)});
      if (back == 1) {
        features_.add({"P R=", earlier_->role, near_ != nullptr ? " near" : " none before",
                       is_first_of_sentence(*earlier_) ? " first" : ""});
      }
    }
  }

  bool is_first_of_sentence(const Anchor& a) const {
    const auto [begin, end] = context_.of_sentence(a.sentence);
    for (std::size_t i = begin; i < end; ++i) {
      const Anchor& other = anchor(i);
      if (other.adjective) continue;
      return other.span.begin == a.span.begin;
    }
    return false;
  }

  void same_sentence() {
    if (before_ != nullptr) {
      const Anchor& a = *before_;
      const int others = others_between(context_, a.sentence, a.span.end, figure_.span.begin, candidate_);
      const int figures = context_.figures_between(a.span.end, figure_.span.begin);
      const int marks = context_.clause_marks(a.span.end, figure_.span.begin);
      features_.add({"B"});
      features_.add({"B o=", bucket(others)});
      features_.add({"B f=", bucket(figures)});
      features_.add({"B m=", bucket(marks)});
      features_.add({"B o=", bucket(std::min(others, 3)), " f=", bucket(std::min(figures, 2)), " m=", bucket(std::min(marks, 2))});
      features_.add({"B ", form_of(a, candidate_), " o=", bucket(std::min(others, 2))});
      features_.add({"B k=", kind_, " o=", bucket(std::min(others, 2))});
      features_.add({"B w-=", a.word_before});
      features_.add({"B w+=", a.word_behind});
      features_.add({"B w-=", a.word_before, " o=", bucket(std::min(others, 1))});
      features_.add({"B w+=", a.word_behind, " o=", bucket(std::min(others, 1))});
      const bool row = passage_.text.view(passage_.text.sentences[figure_.sentence].span).starts_with('|');
      if (row) features_.add({is_first_of_sentence(*first_before_) ? "row B first" : "row B"});
      if (is_first_of_sentence(*first_before_)) {
        features_.add({"B first"});
        features_.add({"B first o=", bucket(std::min(others, 2)), " w-=", first_before_->word_before == "" ? "start" : "not"});
        features_.add({"B first w+=", first_before_->word_behind});
      }
      if (others == 0 && marks == 0) between("B t=", a.span.end, figure_.span.begin);
    }
    if (behind_ != nullptr) {
      const Anchor& a = *behind_;
      const int others = others_between(context_, a.sentence, figure_.span.end, a.span.begin, candidate_);
      const int figures = context_.figures_between(figure_.span.end, a.span.begin);
      const int marks = context_.clause_marks(figure_.span.end, a.span.begin);
      features_.add({"A"});
      features_.add({"A o=", bucket(others)});
      features_.add({"A f=", bucket(figures)});
      features_.add({"A m=", bucket(marks)});
      features_.add({"A o=", bucket(std::min(others, 2)), " f=", bucket(std::min(figures, 2)), " m=", bucket(std::min(marks, 2))});
      features_.add({"A k=", kind_, " o=", bucket(std::min(others, 2))});
      features_.add({"A w-=", a.word_before});
      features_.add({"A w-=", a.word_before, " o=", bucket(std::min(others, 1)), " f=", bucket(std::min(figures, 1))});
      features_.add({"A w+=", a.word_behind});
      features_.add({before_ != nullptr ? "A and B" : "A alone"});
      features_.add({no_actor_before() ? "A none before" : "A some before"});
      if (others == 0 && marks == 0) between("A t=", figure_.span.end, a.span.begin);
    }
    if (before_ == nullptr && behind_ == nullptr) {
      features_.add({no_actor_before() ? "out, none before" : "out, some before"});
      const auto [begin, end] = context_.of_sentence(figure_.sentence);
      int actors = 0;
      for (std::size_t i = begin; i < end; ++i) actors += anchor(i).is_actor() ? 1 : 0;
      features_.add({"out, actors=", bucket(std::min(actors, 3)), " k=", kind_});
    }
  }

  bool no_actor_before() const {
    const auto [begin, end] = context_.of_sentence(figure_.sentence);
    for (std::size_t i = begin; i < end; ++i) {
      const Anchor& a = anchor(i);
      if (a.span.end > figure_.span.begin) break;
      if (a.is_actor() || a.by_pronoun) return false;
    }
    return true;
  }

  // The words between, where they are few.
  void between(std::string_view name, std::uint64_t begin, std::uint64_t end) {
    constexpr std::uint64_t kMost = 40;
    if (end - begin > kMost) return;
    const std::string folded = fold(passage_.text.view({begin, end}));
    std::string kept;
    for (const char c : folded) {
      if (c == ' ' && (kept.empty() || kept.back() == ' ')) continue;
      if (c >= '0' && c <= '9') continue;
      kept += c == '\n' || c == '\t' ? ' ' : c;
    }
    features_.add({name, kept});
  }

  void other_sentences() {
    if (earlier_ != nullptr) {
      const Anchor& a = *earlier_;
      const int back = static_cast<int>(figure_.sentence - a.sentence);
      const bool same_block = a.block == passage_.text.sentences[figure_.sentence].block;
      features_.add({"P s=", bucket(back), same_block ? " block" : ""});
      features_.add({"P s=", bucket(back), " k=", kind_});
      // Other ids named since.
      int others = 0;
      const auto& anchors = context_.anchors();
      const auto position = static_cast<std::size_t>(&a - anchors.data());
      const std::string* last = nullptr;
      for (std::size_t i = position + 1; i < anchors.size(); ++i) {
        const Anchor& other = anchors[i];
        if (other.span.begin >= figure_.span.begin) break;
        if (!other.is_actor() || others > 6) continue;
        if (std::binary_search(candidate_.ids.begin(), candidate_.ids.end(), other.ids.front())) continue;
        if (last != nullptr && *last == other.ids.front()) continue;
        last = &other.ids.front();
        ++others;
      }
      features_.add({"P o=", bucket(others)});
      features_.add({"P o=", bucket(others), " s=", bucket(std::min(back, 3))});
      if (is_first_of_sentence(a)) features_.add({"P first s=", bucket(std::min(back, 3))});
      if (back == 1) {
        features_.add({"P w-=", a.word_before});
        features_.add({"P w+=", a.word_behind});
      }
      if (before_ != nullptr || behind_ != nullptr) features_.add({"P and here"});
    }
    if (later_ != nullptr) {
      features_.add({"N"});
      if (earlier_ == nullptr && before_ == nullptr && behind_ == nullptr) {
        features_.add({"N alone"});
        features_.add({"N w+=", later_->word_behind});
        if (is_first_of_sentence(*later_)) features_.add({"N first"});
      }
    }
  }

  bool stands_in(std::uint32_t block) const {
    if (block == Block::kNone) return false;
    const auto [begin, end] = context_.of_block(block);
    return std::any_of(candidate_.anchors.begin(), candidate_.anchors.end(),
                       [&](std::size_t i) { return i >= begin && i < end; });
  }

  const Anchor* first_actor(std::pair<std::size_t, std::size_t> range, std::uint64_t end) const {
    for (std::size_t i = range.first; i < range.second && anchor(i).span.begin < end; ++i) {
      if (anchor(i).is_actor()) return &anchor(i);
    }
    return nullptr;
  }

  void head(std::string_view name, std::uint32_t block) {
    if (block == Block::kNone) return;
    const bool somebody = first_actor(context_.of_block(block), std::numeric_limits<std::uint64_t>::max());
    features_.add({name, stands_in(block) ? "" : somebody ? " other" : " none"});
  }

  // Whether a block names the candidate and holds nothing else: "**Meta** (META)".
  bool is_all_of(std::uint32_t block) const {
    if (!stands_in(block)) return false;
    const auto [begin, end] = context_.of_block(block);
    const TextSpan span = passage_.text.blocks[block].span;
    std::uint64_t at = span.begin;
    for (std::size_t i = begin; i <= end; ++i) {
      const std::uint64_t stop = i < end ? anchor(i).span.begin : span.end;
      for (; at < stop; ++at) {
        if (is_letter_byte(passage_.text.content[at])) return false;
      }
      if (i == end) break;
      if (!anchor(i).is_actor() || anchor(i).ids != candidate_.ids) return false;
      at = std::max(at, anchor(i).span.end);
    }
    return true;
  }

  void heads() {
    const Block& block = passage_.text.blocks[passage_.text.sentences[figure_.sentence].block];
    const std::string_view where = before_ ? "B" : behind_ ? "A" : earlier_ ? "P" : later_ ? "N" : "-";
    head("row head", block.row_head);
    if (is_all_of(block.row_head)) features_.add({kRowOfFeature});
    head("column head", block.column_head);
    if (stands_in(block.heading)) features_.add({"heading"});
    const std::uint32_t named = context_.naming_heading(figure_.sentence);
    if (named != Block::kNone) {
      const Anchor* first = first_actor(context_.of_block(named), figure_.span.begin);
      const std::string_view far = named == block.heading ? "" : " far";
      features_.add({is_mine(first) ? "H first" : stands_in(named) ? "H in" : "H other", far, " ", where});
    }
    // Who opens the paragraph, the item or the cell.
    const std::uint32_t own = passage_.text.sentences[figure_.sentence].block;
    const Anchor* first = first_actor(context_.of_block(own), figure_.span.begin);
    if (first != nullptr) {
      features_.add({is_mine(first) ? "block first " : "block other ", where,
                     block.kind == BlockKind::kListItem ? " item" : ""});
    }
    if (stands_in(block.lead)) features_.add({"lead"});
    if (block.lead != Block::kNone && passage_.text.blocks[block.lead].kind == BlockKind::kListItem) {
      const Anchor* above = first_actor(context_.of_block(block.lead), figure_.span.begin);
      features_.add({is_mine(above) ? "under first " : stands_in(block.lead) ? "under in " : "under other ", where});
      const bool nobody = first == nullptr || first->kind == MentionKind::kPlace;
      if (is_mine(above) && nobody) features_.add({kItemOfFeature});
    }
    if (block.kind == BlockKind::kListItem) {
      features_.add({before_ != nullptr ? "item B" : "item not B"});
    }
    const auto& title = context_.title_ids();
    if (candidate_.ids.size() == 1) {
      const auto at = std::find(title.begin(), title.end(), candidate_.ids.front());
      if (at != title.end()) {
        features_.add({"T"});
        features_.add({at == title.begin() ? "T first" : "T later", before_ ? " B" : behind_ ? " A" : earlier_ ? " P" : ""});
        if (title.size() == 1) features_.add({"T only"});
        if (context_.title_subject() == candidate_.ids.front()) {
          features_.add({"T subject"});
        } else if (!context_.title_subject().empty()) {
          features_.add({"T no subject"});
        }
      } else if (!title.empty()) {
        features_.add({"T other"});
      }
    }
  }

  void document() {
    if (candidate_.ids.size() > 1) return;
    const std::string& id = candidate_.ids.front();
    const int rank = context_.rank(id);
    const int count = context_.count(id);
    const std::string_view where = before_ ? "B" : behind_ ? "A" : earlier_ ? "P" : later_ ? "N" : "-";
    features_.add({"D r=", count == 0 ? "none" : bucket(std::min(rank, 4))});
    features_.add({"D r=", count == 0 ? "none" : bucket(std::min(rank, 3)), " ", where});
    features_.add({"D c=", bucket(count)});
    const int share = context_.total() == 0 ? 0 : 5 * count / context_.total();
    features_.add({"D share=", bucket(share)});
    features_.add({"D share=", bucket(share), " ", where});
    if (context_.ranking().size() == 1 && count > 0) features_.add({"D alone"});
  }

  // The concept that the nearest cue words speak of, and whether the
  // candidate is of the kind that has such.
  void cues() {
    const WordsAndCues& here = words_.sentence(figure_.sentence);
    const std::size_t position = words_.position(index_);
    std::size_t best = std::numeric_limits<std::size_t>::max();
    std::string_view label;
    for (const Cue& cue : here.cues) {
      const std::string_view name = words_.cues().labels()[cue.label];
      if (!name.starts_with("concept.") || name.starts_with("concept.sure-")) continue;
      const std::size_t distance = cue.begin > position ? cue.begin - position
                                   : cue.end <= position ? position - cue.end + 1 : 0;
      if (distance < best) {
        best = distance;
        label = name;
      }
    }
    if (!label.empty()) {
      features_.add({"c=", label, " k=", kind_});
      const std::string_view where = before_ ? "B" : behind_ ? "A" : earlier_ ? "P" : later_ ? "N" : "-";
      features_.add({"c=", label, " ", where});
    }
  }

  void list() {
    const WordsAndCues& here = words_.sentence(figure_.sentence);
    static constexpr std::array<std::string_view, 12> kTogether = {
        "combined", "collectively", "together", "total", "jointly", "joint", "合", "共", "总", "總", "partnership", "consortium"};
    const bool together = std::any_of(here.words.begin(), here.words.end(), [](const Word& word) {
      return std::find(kTogether.begin(), kTogether.end(), word.text) != kTogether.end();
    });
    const std::string_view where = before_ ? "B" : behind_ ? "A" : earlier_ ? "P" : "-";
    features_.add({"L ", where, together ? " together" : ""});
    if (before_ != nullptr && before_->is_list) {
      static constexpr std::array<std::string_view, 21> kJoint = {
          "together", "collectively", "combined", "jointly", "in total", "in aggregate", "a total",
          "合计", "合計", "共计", "共計", "总计", "总共", "一共", "共同", "联合", "合共", "加起来", "将共", "共出资", "共投"};
      const std::string between = fold(passage_.text.view({before_->span.end, figure_.span.begin}));
      const bool joint = std::any_of(kJoint.begin(), kJoint.end(), [&](std::string_view word) {
        return between.find(word) != std::string::npos;
      });
      const int others = others_between(context_, figure_.sentence, before_->span.end,
                                        figure_.span.begin, candidate_);
      const int figures_since = context_.figures_between(before_->span.end, figure_.span.begin);
      if (joint && others == 0 && figures_since == 0) features_.add({kJointFeature});
    }
    // One figure in the sentence, or as many as names: theirs one by one.
    int figures = 0;
    for (const Figure& other : context_.figures_of_sentence(figure_.sentence)) {
      if (other.unit == figure_.unit) ++figures;
    }
    features_.add({"L f=", bucket(std::min(figures, 3)), figures == static_cast<int>(candidate_.ids.size()) ? " as many" : ""});
  }

  // A member of a list: the k-th name with the k-th figure.
  void members() {
    if (candidate_.ids.size() != 1) return;
    const auto [begin, end] = context_.of_sentence(figure_.sentence);
    for (std::size_t i = begin; i < end; ++i) {
      const Anchor& list = anchor(i);
      if (!list.is_list) continue;
      if (!std::binary_search(list.ids.begin(), list.ids.end(), candidate_.ids.front())) continue;
      features_.add({list.span.end <= figure_.span.begin ? "M B" : "M A"});
      const WordsAndCues& here = words_.sentence(figure_.sentence);
      bool respectively = false;
      for (std::size_t w = 0; w < here.words.size(); ++w) {
        respectively = respectively || here.words[w].text == "respectively" ||
                       (here.words[w].text == "分" && w + 1 < here.words.size() && here.words[w + 1].text == "别");
      }
      int place = 0;  // of the figure among its like behind the list, or before it
      int alike = 0;
      const bool behind = list.span.end <= figure_.span.begin;
      // Behind the next list they are that one's.
      std::uint64_t reach = std::numeric_limits<std::uint64_t>::max();
      for (std::size_t k = i + 1; k < end; ++k) {
        if (anchor(k).is_list && anchor(k).span.begin >= list.span.end) {
          reach = anchor(k).span.begin;
          break;
        }
      }
      if (behind && figure_.span.begin > reach) continue;
      for (const Figure& other : context_.figures_of_sentence(figure_.sentence)) {
        if (!(other.unit == figure_.unit)) continue;
        if ((other.span.begin >= list.span.end) != behind) continue;
        if (behind && other.span.begin > reach) continue;
        if (other.span.begin < figure_.span.begin) ++place;
        ++alike;
      }
      int member = 0, wanted = -1;
      for (std::size_t k = i + 1; k < end && anchor(k).span.end <= list.span.end; ++k, ++member) {
        if (anchor(k).ids.front() == candidate_.ids.front()) wanted = member;
      }
      if (alike == static_cast<int>(list.ids.size())) {
        features_.add({respectively ? "M respectively " : "M as many ", wanted == place ? "fits" : "not"});
      } else {
        features_.add({alike == 1 ? "M one figure" : "M some figures"});
      }
      return;
    }
  }

  const WhoContext& context_;
  const PassageWords& words_;
  const Passage& passage_;
  const Figure& figure_;
  std::size_t index_;
  const EntityCandidate& candidate_;
  Features& features_;
  std::string_view kind_;
  const Anchor* before_ = nullptr;
  const Anchor* first_before_ = nullptr;
  const Anchor* behind_ = nullptr;
  const Anchor* earlier_ = nullptr;
  const Anchor* later_ = nullptr;
  const Anchor* near_ = nullptr;       // the nearest actor or pronoun before the figure, whoever it is
  const Anchor* subject_ = nullptr;    // the first of the sentence that is no object
  const Anchor* of_clause_ = nullptr;  // the first of the figure's clause
};

}  // namespace

void entity_features(const WhoContext& context, const PassageWords& words, std::size_t figure,
                     const EntityCandidate& candidate, Features& features) {
  Describer(context, words, figure, candidate, features).describe();
}

}  // namespace outlay
