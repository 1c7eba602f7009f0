// Reading paths: documents through the reading stages, by several threads, in
// the order of the paths.

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <thread>
#include <utility>
#include <variant>

#include "base/ordered_workers.h"
#include "document/load.h"
#include "engine/claim_json.h"
#include "engine/labels.h"
#include "engine/state.h"
#include "figures/read_figures.h"
#include "text/make_text.h"

namespace outlay {
namespace {

using Outcome = std::variant<ReadDocument, Error>;

// Hands each document to a worker as it is met; errors keep their turn.
class ReadingSink : public DocumentSink {
 public:
  ReadingSink(const Readers& readers, const ReadOptions& options, OrderedWorkers<Outcome>& workers)
      : readers_(readers), options_(options), workers_(workers) {}

  void take(Document document, Sighting sighting) override {
    // A std::function must be copyable, a document should not be copied.
    auto job = std::make_shared<std::pair<Document, Sighting>>(std::move(document),
                                                               std::move(sighting));
    workers_.submit([this, job]() -> Outcome {
      return read_document(std::move(job->first), job->second, readers_, options_);
    });
  }
  void take(Error error) override {
    workers_.submit([error]() -> Outcome { return error; });
  }

 private:
  const Readers& readers_;
  const ReadOptions& options_;
  OrderedWorkers<Outcome>& workers_;
};

unsigned thread_count(unsigned asked) {
  return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

class CollectingSink : public ReadSink {
 public:
  explicit CollectingSink(Evidence& evidence) : evidence_(evidence) {}
  void take(ReadDocument document) override {
    // The same bytes met twice are one document.
    if (!seen_.insert(document.source.document).second) return;
    std::ranges::move(document.claims, std::back_inserter(evidence_.claims));
    evidence_.sources.push_back(std::move(document.source));
  }
  void take(const Error& error) override { evidence_.dropped.push_back(error); }

 private:
  Evidence& evidence_;
  std::set<std::string> seen_;
};

}  // namespace

void Engine::read(const std::vector<std::string>& paths, const ReadOptions& options,
                  ReadSink& sink) const {
  assert(state_->readers.has_value());
  std::set<std::string> taken;
  std::map<std::string, std::string> label_of;  // by document: met again, it keeps its label
  OrderedWorkers<Outcome> workers(thread_count(state_->options.threads), [&](Outcome outcome) {
    if (const auto* error = std::get_if<Error>(&outcome)) return sink.take(*error);
    auto& document = std::get<ReadDocument>(outcome);
    std::string& label = label_of[document.source.document];
    if (label.empty()) label = label_for(document.source.path, document.source.passage, taken);
    document.source.label = label;
    sink.take(std::move(document));
  });
  ReadingSink reading(*state_->readers, options, workers);
  LoadOptions load;
  load.limit_bytes = options.limit_bytes;
  load.limit_line_bytes = options.limit_line_bytes;
  load.limit_folders = options.limit_folders;
  load_paths(paths, load, reading);
  workers.finish();
}

Evidence Engine::evidence_of(const std::vector<std::string>& paths,
                             const ReadOptions& options) const {
  Evidence evidence;
  CollectingSink sink(evidence);
  read(paths, options, sink);
  return evidence;
}

std::string Engine::claim_json(const ReadDocument& document, const Claim& claim) {
  CodePointCounter counter(document.bytes);
  return claim_to_json(document, claim, counter, {.with_id = true});
}

std::vector<std::string> Engine::claims_json(const ReadDocument& document) {
  CodePointCounter counter(document.bytes);
  std::vector<std::string> lines;
  lines.reserve(document.claims.size());
  for (const Claim& claim : document.claims) {
    lines.push_back(claim_to_json(document, claim, counter, {.with_id = true}));
  }
  return lines;
}

std::string Engine::corpus_json(const ReadDocument& document) {
  CodePointCounter counter(document.bytes);
  std::map<std::string_view, long> index_of;
  std::string claims;
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    const Claim& claim = document.claims[i];
    ClaimJsonOptions options;
    const auto restated = index_of.find(claim.restates);
    if (restated != index_of.end()) options.restates_index = restated->second;
    claims += (claims.empty() ? "" : ", ") + claim_to_json(document, claim, counter, options);
    index_of.emplace(claim.id, static_cast<long>(i));
  }
  const std::string& id =
      document.source.passage.empty() ? document.source.label : document.source.passage;
  return "{\"id\": " + json_text(id) + ", \"claims\": [" + claims + "]}";
}

}  // namespace outlay
