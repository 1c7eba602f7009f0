#include "claims/publication.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "lexicon/table.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::array<std::string_view, 7> kRows = {"appeared", "source",  "copyright", "self",
                                                   "byline",   "contact", "owns"};
constexpr std::size_t kEdgeSentences = 4;  // of the text's beginning and end
constexpr std::uint64_t kReach = 120;      // bytes behind a cue in which its name stands

bool is_host_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-';
}

// The host of an address, or an empty view.
std::string_view host_of(std::string_view address) {
  if (const std::size_t at = address.find("://"); at != std::string_view::npos) {
    address.remove_prefix(at + 3);
  }
  std::size_t end = 0;
  while (end < address.size() && is_host_byte(address[end])) ++end;
  return address.substr(0, end);
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_at(std::string_view text, std::size_t at, std::string_view phrase) {
  if (at + phrase.size() > text.size()) return false;
  return std::equal(phrase.begin(), phrase.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return small(a) == small(b); });
}

std::size_t byte_of(char c) { return static_cast<unsigned char>(c); }

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

class PublicationFinder {
 public:
  PublicationFinder(const PublicationReader& reader, const Document& document, const Text& text,
                    const Names& names, const NameWords& words)
      : reader_(reader), document_(document), text_(text), names_(names) {
    // Only what stands at the edges is read: most of a text costs nothing.
    Text edges = text;
    std::erase_if(edges.sentences, [&](const Sentence& sentence) {
      return !at_edge(static_cast<std::size_t>(sentence_at(text, sentence.span.begin)));
    });
    mentions_ = find_mentions(edges, names, words);
    words_ = &words;
  }

  std::vector<PublicationFact> find() {
    if (const std::string_view host = host_of(document_.facts.address); !host.empty()) {
      if (const Publisher* publisher = names_.publisher_of_domain(host)) {
        keep("publisher", std::string(publisher->id), "address", {}, 0);
      }
    }
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      if (at_edge(i)) read_sentence(i);
    }
    read_owner();
    std::vector<PublicationFact> facts;
    for (Kept& kept : kept_) facts.push_back(std::move(kept.fact));
    return facts;
  }

 private:
  struct Kept {
    PublicationFact fact;
    int order = 0;  // the lowest wins, of equals the first
  };

  void keep(std::string key, std::string value, std::string rule, TextSpan evidence, int order) {
    const auto at = std::find_if(kept_.begin(), kept_.end(),
                                 [&](const Kept& k) { return k.fact.key == key; });
    Kept made{{std::move(key), std::move(value), std::move(rule), evidence}, order};
    if (at == kept_.end()) {
      kept_.push_back(std::move(made));
    } else if (order < at->order) {
      *at = std::move(made);
    }
  }

  bool at_edge(std::size_t sentence) const {
    return sentence < kEdgeSentences || sentence + 2 * kEdgeSentences >= text_.sentences.size();
  }

  // Calls use(cue, begin, end) for each cue of a sentence, in the order of the table.
  template <class Use>
  void for_each_cue(TextSpan span, Use use) const {
    const std::string_view sentence = text_.view(span);
    std::vector<std::pair<std::uint16_t, std::size_t>> hits;  // phrase, where it begins
    for (std::size_t at = 0; at < sentence.size(); ++at) {
      for (const std::uint16_t index : reader_.phrases_by_byte_[byte_of(small(sentence[at]))]) {
        const std::string_view phrase = reader_.phrases_[index].text;
        if (at + phrase.size() <= sentence.size() && equal_at(sentence, at, phrase)) {
          hits.emplace_back(index, at);
        }
      }
    }
    std::sort(hits.begin(), hits.end());
    std::pair<std::uint16_t, std::size_t> last{};  // the phrase before, and where it ends
    for (const auto& [index, at] : hits) {
      const PublicationReader::Phrase& phrase = reader_.phrases_[index];
      const std::size_t end = at + phrase.text.size();
      if (last.first == index && at < last.second) continue;
      last = {index, end};
      const bool cut =
          (is_word_byte(phrase.text.front()) && at > 0 && is_word_byte(sentence[at - 1])) ||
          (is_word_byte(phrase.text.back()) && end < sentence.size() && is_word_byte(sentence[end]));
      if (!cut) use(phrase.cue, span.begin + at, span.begin + end);
    }
  }

  void read_sentence(std::size_t index) {
    using Cue = PublicationReader::Cue;
    const TextSpan span = text_.sentences[index].span;
    for_each_cue(span, [&](Cue cue, std::uint64_t begin, std::uint64_t end) {
      // A copyright line may go on in the next sentence ("© 2025. X Ltd.").
      const TextSpan behind{end, std::min<std::uint64_t>(
                                     {end + kReach, text_.content.size(),
                                      cue == Cue::kCopyright ? text_.content.size() : span.end})};
      switch (cue) {
        case Cue::kAppeared: outlet(behind, "publisher", "appeared", 1); break;
        case Cue::kSource:
          outlet(behind, "via", "source-line", 1);
          break;
        case Cue::kSelf:
          self(span, begin);
          break;
        case Cue::kCopyright:
          copyright(span, begin, behind);
          break;
        case Cue::kByline:
          outlet(behind, "publisher", "byline", 5, /*known_only=*/true);
          break;
        case Cue::kContact: contact(behind); break;
        case Cue::kOwns: break;
      }
    });
    if (index < 2) wire(span);
  }

  // A known outlet by name within `span`, the first.
  std::optional<std::pair<std::string, TextSpan>> known_outlet(TextSpan span) const {
    for (const Mention& mention : mentions_) {
      if (!span.contains(mention.span) || !mention.known) continue;
      if (mention.kind != MentionKind::kOrganisation) continue;
      if (const Publisher* publisher = publisher_of(mention)) {
        return std::pair(std::string(publisher->id), mention.span);
      }
    }
    return std::nullopt;
  }

  const Publisher* publisher_of(const Mention& mention) const {
    if (const Publisher* publisher = names_.publisher(mention.id)) return publisher;
    return names_.publisher_named(text_.view(mention.span));
  }

  // A known outlet, a host, or the words as they stand up to the next mark.
  void outlet(TextSpan span, const char* key, const char* rule, int order,
              bool known_only = false) {
    const std::string_view view = text_.view(span);
    std::size_t begin = 0;
    while (begin < view.size()) {
      const CodePoint point = code_point_at(view, begin);
      if (!is_space(point.value) && point.value != ':' && point.value != 0xFF1A) break;
      begin += point.size;
    }
    std::string_view rest = view.substr(begin);
    const std::string_view host = host_of(rest);
    if (host.find('.') != std::string_view::npos && host.find('.') + 2 < host.size()) {
      std::string_view clean = host;
      while (clean.ends_with('.')) clean.remove_suffix(1);
      const Publisher* publisher = names_.publisher_of_domain(clean);
      const std::uint64_t at = span.begin + static_cast<std::uint64_t>(host.data() - view.data());
      keep(key, publisher != nullptr ? std::string(publisher->id) : fold(clean), rule,
           {at, at + clean.size()}, order);
      return;
    }
    std::size_t end = 0;
    while (end < rest.size()) {
      const CodePoint point = code_point_at(rest, end);
      const char32_t c = point.value;
      if (c == '(' || c == ')' || c == ',' || c == ';' || c == '|' || c == '\n' || c == 0xFF08 ||
          c == 0xFF09 || c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == 0x3011 || c == '.') {
        break;
      }
      end += point.size;
    }
    const std::uint64_t at = span.begin + begin;
    if (const auto known = known_outlet({at, at + std::max<std::size_t>(end, 1)})) {
      keep(key, known->first, rule, known->second, order);
      return;
    }
    if (known_only) return;
    std::string_view name = rest.substr(0, end);
    while (name.ends_with(' ')) name.remove_suffix(1);
    if (equal_at(name, 0, "the ")) name.remove_prefix(4);
    constexpr std::size_t kMostName = 48;
    if (name.empty() || name.size() > kMostName || equal_at(name, 0, "http")) return;
    const bool is_name = is_upper(code_point_at(name, 0).value) || is_han(code_point_at(name, 0).value);
    if (!is_name) return;
    const auto begins = static_cast<std::uint64_t>(name.data() - view.data()) + span.begin;
    keep(key, std::string(name), rule, {begins, begins + name.size()}, order + 1);
  }

  // "X is a print journal and news website …".
  void self(TextSpan sentence, std::uint64_t cue) {
    const TextSpan before{sentence.begin, cue};
    const std::string_view view = text_.view(before);
    std::size_t is = view.find("is a");  // behind a blank of any kind
    while (is != std::string_view::npos &&
           (is == 0 || !is_space(code_point_before(view, is).value))) {
      is = view.find("is a", is + 1);
    }
    if (is == std::string_view::npos) return;
    const TextSpan subject{sentence.begin, sentence.begin + is};
    if (const auto known = known_outlet(subject)) {
      keep("publisher", known->first, "about-itself", known->second, 2);
      return;
    }
    for (const Mention& mention : mentions_) {
      if (mention.span.begin != subject.begin || mention.kind != MentionKind::kOrganisation) continue;
      keep("publisher", std::string(text_.view(mention.span)), "about-itself", mention.span, 3);
    }
  }

  void copyright(TextSpan sentence, std::uint64_t cue, TextSpan behind) {
    if (const auto known = known_outlet(behind)) {
      keep("publisher", known->first, "copyright-line", known->second, 3);
    } else if (const auto before = known_outlet({sentence.begin, cue})) {
      // "The Daily Example® 2023"
      keep("publisher", before->first, "copyright-line", before->second, 4);
    }
  }

  void contact(TextSpan behind) {
    const std::string_view view = text_.view(behind);
    const std::size_t at = view.find('@');
    if (at == std::string_view::npos) return;
    std::string_view host = host_of(view.substr(at + 1));
    while (host.ends_with('.')) host.remove_suffix(1);
    if (const Publisher* publisher = names_.publisher_of_domain(host)) {
      const std::uint64_t begin = behind.begin + at + 1;
      keep("publisher", std::string(publisher->id), "contact-address", {begin, begin + host.size()}, 4);
    }
  }

  // 财联社7月30日电, "TOKYO, Nov 3 (Reuters) -", "【X】财联社…电".
  void wire(TextSpan sentence) {
    for (const Mention& mention : mentions_) {
      if (!sentence.contains(mention.span) || mention.kind != MentionKind::kOrganisation) continue;
      const std::string_view rest =
          std::string_view(text_.content).substr(mention.span.end, 24);
      const std::string_view before = text_.view({sentence.begin, mention.span.begin});
      const bool english = before.ends_with('(') && (rest.starts_with(") -") || rest.starts_with(") —") ||
                                                     rest.starts_with(") –"));
      const std::size_t day = rest.find("日电");
      const std::size_t day_traditional = rest.find("日電");
      const bool chinese = (day != std::string_view::npos || day_traditional != std::string_view::npos) &&
                           !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
      if (!english && !chinese) continue;
      if (const Publisher* publisher = publisher_of(mention)) {
        keep("publisher", std::string(publisher->id), "wire-opening", mention.span, 6);
        return;
      }
    }
  }

  // "Y, based in Z, owns the X" where X is the publisher, in any sentence that
  // names it.
  void read_owner() {
    const auto found = std::find_if(kept_.begin(), kept_.end(), [](const Kept& kept) {
      return kept.fact.key == "publisher";
    });
    if (found == kept_.end()) return;
    const Publisher* publisher = names_.publisher(found->fact.value);
    if (publisher == nullptr) return;
    const std::string_view name = publisher->names.substr(0, publisher->names.find('|'));
    if (name.empty()) return;
    constexpr int kMostSentences = 8;
    int tried = 0;
    for (std::size_t at = text_.content.find(name); at != std::string::npos && tried < kMostSentences;
         at = text_.content.find(name, at + name.size()), ++tried) {
      const std::size_t index = sentence_at(text_, at);
      Text one = text_;
      one.sentences = {text_.sentences[index]};
      owner_in(one, *publisher);
      if (std::any_of(kept_.begin(), kept_.end(),
                      [](const Kept& kept) { return kept.fact.key == "owner"; })) {
        return;
      }
    }
  }

  void owner_in(const Text& one, const Publisher& publisher) {
    const TextSpan span = one.sentences.front().span;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> cues;
    for_each_cue(span, [&](PublicationReader::Cue cue, std::uint64_t begin, std::uint64_t end) {
      if (cue == PublicationReader::Cue::kOwns) cues.emplace_back(begin, end);
    });
    if (cues.empty()) return;
    const std::vector<Mention> mentions = find_mentions(one, names_, *words_);
    for (const auto& [begin, end] : cues) {
      const Mention* before = nullptr;
      const Mention* behind = nullptr;
      for (const Mention& mention : mentions) {
        if (mention.kind != MentionKind::kOrganisation) continue;
        if (mention.span.end <= begin && before == nullptr) before = &mention;
        if (mention.span.begin >= end && behind == nullptr) behind = &mention;
      }
      if (before == nullptr || behind == nullptr) continue;
      const auto is_publisher = [&](const Mention& m) { return publisher_of(m) == &publisher; };
      if (is_publisher(*behind) && !is_publisher(*before)) {
        keep("owner", before->id, "owner-named", span, 1);
      } else if (is_publisher(*before) && !is_publisher(*behind)) {
        keep("owner", behind->id, "owner-named", span, 1);
      }
    }
  }

  const PublicationReader& reader_;
  const Document& document_;
  const Text& text_;
  const Names& names_;
  const NameWords* words_ = nullptr;
  std::vector<Mention> mentions_;
  std::vector<Kept> kept_;
};

Result<PublicationReader> PublicationReader::load(const TableSet& tables) {
  auto table = Table::read(tables.sources("publication_cues"), {"id", "words"});
  if (!table) return std::unexpected(table.error());
  PublicationReader reader;
  for (const TableRow& row : table->rows()) {
    const auto at = std::find(kRows.begin(), kRows.end(), row.cell(0));
    if (at == kRows.end()) {
      return std::unexpected(row.error(0, "nobody reads this row", "data/README.md lists the ids"));
    }
    for (const std::string_view phrase : row.parts(1)) {
      if (phrase.empty()) continue;
      reader.phrases_by_byte_[byte_of(small(phrase.front()))].push_back(
          static_cast<std::uint16_t>(reader.phrases_.size()));
      reader.phrases_.push_back({static_cast<Cue>(at - kRows.begin()), phrase});
    }
  }
  return reader;
}

std::vector<PublicationFact> PublicationReader::read(const Document& document, const Text& text,
                                                     const Names& names,
                                                     const NameWords& words) const {
  return PublicationFinder(*this, document, text, names, words).find();
}

void fill_publication(const std::vector<PublicationFact>& facts, const Text& text,
                      const Names& names, Source& source) {
  if (!source.publisher.empty()) {
    if (const Publisher* publisher = names.publisher_named(source.publisher)) {
      source.publisher = std::string(publisher->id);
    }
  }
  for (const PublicationFact& fact : facts) {
    std::string* field = fact.key == "publisher" ? &source.publisher
                         : fact.key == "via"     ? &source.via
                                                 : nullptr;
    if (field == nullptr || !field->empty()) continue;
    *field = fact.value;
    source.decided_by[fact.key] = fact.rule;
  }
  if (source.language.empty() && !text.sentences.empty()) {
    std::size_t chinese = 0;
    for (const Sentence& sentence : text.sentences) {
      if (sentence.language == Language::kChinese) ++chinese;
    }
    source.language = 2 * chinese > text.sentences.size() ? "zh" : "en";
    source.decided_by["language"] = "script";
  }
}

std::string to_string(const PublicationFact& fact, const Text& text) {
  return fmt::format("{} {} ({}) «{}»", fact.key, fact.value, fact.rule, text.view(fact.evidence));
}

}  // namespace outlay
