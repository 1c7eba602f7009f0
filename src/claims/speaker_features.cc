#include "claims/speaker_features.h"

#include <algorithm>

namespace outlay {
namespace {

std::string_view steps(std::size_t n) {
  if (n <= 1) return "1";
  if (n <= 3) return "3";
  if (n <= 7) return "7";
  return n <= 14 ? "14" : "far";
}

std::string_view kind_of(const WhoContext& context, const Anchor& a) {
  if (a.is_list) return "list";
  if (a.by_pronoun) return "it";
  if (a.kind == MentionKind::kPerson) return "person";
  if (a.kind == MentionKind::kGroup) return a.ids.front() == "group:analysts" ? "analysts" : "group";
  if (a.kind == MentionKind::kPlace) return a.adjective ? "adjective" : "place";
  if (a.kind == MentionKind::kProduct) return "product";
  if (const Entity* entity = context.names().entity(a.ids.front())) {
    if (entity->kind == "company" && entity->sector == "media") return "media";
    if (entity->kind == "company" || entity->kind == "subsidiary") return "company";
    return entity->kind;
  }
  return a.known ? "media" : "unknown";
}

class Describer {
 public:
  Describer(const WhoContext& context, const PassageWords& words, const SpeechBySentence& speech,
            std::size_t figure, const SpeakerCandidate& candidate, Features& features)
      : context_(context), words_(words), speech_(speech), index_(figure),
        figure_(context.passage().figures[figure]), candidate_(candidate), features_(features) {}

  void describe() {
    features_.clear();
    if (candidate_.ids.empty()) {
      nobody();
    } else {
      title();
      for (const std::size_t i : candidate_.anchors) anchor(context_.anchors()[i]);
      if (candidate_.anchors.empty()) features_.add({"title only"});
    }
    features_.make_set();
  }

 private:
  void nobody() {
    bool verb = false, attribution = false;
    features_.add({"nobody"});
    for (const SpeechWord& word : speech_.find(figure_.sentence)) {
      verb = verb || word.kind == SpeechKind::kVerb;
      attribution = attribution || word.kind == SpeechKind::kAttribution;
      features_.add({"nobody v=", word.text});
    }
    features_.add({"nobody", verb ? " verb" : "", attribution ? " attribution" : ""});
    const std::string_view sentence =
        context_.passage().text.view(context_.passage().text.sentences[figure_.sentence].span);
    const bool quoted = sentence.find("“") != std::string_view::npos ||
                        sentence.find('"') != std::string_view::npos;
    if (quoted) features_.add({"nobody quoted", verb ? " verb" : ""});
  }

  void title() {
    const auto& title = context_.title_ids();
    if (candidate_.ids.size() != 1) return;
    const auto at = std::find(title.begin(), title.end(), candidate_.ids.front());
    if (at == title.end()) return;
    features_.add({at == title.begin() ? "title first" : "title"});
  }

  void anchor(const Anchor& a) {
    const std::string_view kind = kind_of(context_, a);
    if (a.sentence != figure_.sentence) {
      before(a, kind);
      return;
    }
    const WordsAndCues& here = words_.sentence(figure_.sentence);
    const auto word_at = [&](std::uint64_t byte) {
      return static_cast<std::size_t>(
          std::lower_bound(here.words.begin(), here.words.end(), byte,
                           [](const Word& w, std::uint64_t b) { return w.span.begin < b; }) -
          here.words.begin());
    };
    const std::size_t begin = word_at(a.span.begin);
    const std::size_t end = word_at(a.span.end);
    const std::size_t position = words_.position(index_);
    const std::string_view side = end <= position ? "B" : "A";
    features_.add({"k=", kind, " ", side});
    features_.add({"w+=", a.word_behind});
    features_.add({"w-=", a.word_before});
    const std::vector<SpeechWord>& found = speech_.find(figure_.sentence);
    const SpeechWord* next = nullptr;  // verb behind the name
    const SpeechWord* last = nullptr;  // of saying before it
    for (const SpeechWord& word : found) {
      if (word.begin >= end && next == nullptr && word.kind == SpeechKind::kVerb) next = &word;
      if (word.end <= begin) last = &word;
    }
    if (next != nullptr) {
      const int others = others_between(a, here.words[next->begin].span.begin);
      const std::string_view far = steps(next->begin - end + 1);
      const std::string_view crossed = end <= position && next->begin > position ? " over" : "";
      features_.add({"verb ", far, others == 0 ? "" : " others", crossed});
      features_.add({"verb ", far, others == 0 ? "" : " others", " k=", kind});
      features_.add({"verb v=", next->text, others == 0 && next->begin - end < 3 ? " near" : ""});
      features_.add({"verb v=", next->text, others == 0 ? "" : " others", " k=", kind});
      const int marks = context_.clause_marks(a.span.end, here.words[next->begin].span.begin);
      if (marks > 0) features_.add({"verb behind a mark ", far});
    }
    if (last != nullptr) {
      const int others = others_between_bytes(here.words[last->end - 1].span.end, a.span.begin, a);
      const std::string_view far = steps(begin - last->end + 1);
      const std::string_view form = last->kind == SpeechKind::kAttribution ? "by "
                                    : last->kind == SpeechKind::kVerb     ? "said "
                                                                          : "end ";
      features_.add({form, far, others == 0 ? "" : " others"});
      features_.add({form, far, others == 0 ? "" : " others", " k=", kind});
      features_.add({form, "v=", last->text, others == 0 && begin - last->end < 3 ? " near" : "", " ", side});
    }
    if (next == nullptr && last == nullptr) features_.add({"no verb k=", kind});
    features_.add({"m=", steps(static_cast<std::size_t>(context_.clause_marks(
                             std::min(a.span.end, figure_.span.end), std::max(a.span.begin, figure_.span.begin)))), " ", side});
  }

  void before(const Anchor& a, std::string_view kind) {
    features_.add({"sentence before k=", kind});
    const bool verb = !speech_.find(a.sentence).empty();
    features_.add({"sentence before", verb ? " verb" : "", " w+=", a.word_behind});
    const auto [first, last] = context_.of_sentence(figure_.sentence);
    features_.add({"sentence before", first == last ? ", nobody here" : ""});
  }

  int others_between(const Anchor& a, std::uint64_t end) const {
    return others_between_bytes(a.span.end, end, a);
  }
  int others_between_bytes(std::uint64_t begin, std::uint64_t end, const Anchor& except) const {
    int count = 0;
    const auto [first, last] = context_.of_sentence(figure_.sentence);
    for (std::size_t i = first; i < last; ++i) {
      const Anchor& other = context_.anchors()[i];
      if (other.is_list || other.adjective || other.kind == MentionKind::kPlace) continue;
      if (other.ids == except.ids) continue;
      if (other.span.begin >= begin && other.span.end <= end) ++count;
    }
    return count;
  }

  const WhoContext& context_;
  const PassageWords& words_;
  const SpeechBySentence& speech_;
  std::size_t index_;
  const Figure& figure_;
  const SpeakerCandidate& candidate_;
  Features& features_;
};

}  // namespace

std::vector<SpeakerCandidate> speaker_candidates(const WhoContext& context, const Figure& figure) {
  constexpr std::size_t kMost = 16;
  std::vector<SpeakerCandidate> found(1);
  const auto find_or_add = [&](const std::vector<std::string>& ids) -> SpeakerCandidate* {
    const auto at = std::find_if(found.begin(), found.end(),
                                 [&](const SpeakerCandidate& c) { return c.ids == ids; });
    if (at != found.end()) return &*at;
    if (found.size() >= kMost) return nullptr;
    found.push_back({ids, {}});
    return &found.back();
  };
  const auto add = [&](std::uint32_t sentence) {
    const auto [begin, end] = context.of_sentence(sentence);
    for (std::size_t i = begin; i < end; ++i) {
      const Anchor& a = context.anchors()[i];
      if (a.adjective) continue;
      if (SpeakerCandidate* candidate = find_or_add(a.ids)) candidate->anchors.push_back(i);
    }
  };
  add(figure.sentence);
  if (figure.sentence > 0) add(figure.sentence - 1);
  for (const std::string& id : context.title_ids()) find_or_add({id});
  return found;
}

void speaker_features(const WhoContext& context, const PassageWords& words, const SpeechBySentence& speech,
                      std::size_t figure, const SpeakerCandidate& candidate, Features& features) {
  Describer(context, words, speech, figure, candidate, features).describe();
}

std::string_view speaker_tie(const SpeakerCandidate& before, const SpeakerCandidate& candidate) {
  return before.ids == candidate.ids ? "equal" : "";
}

}  // namespace outlay
