// The whole of Outlay behind one door: what the command line, the server and
// the bindings call. They show what it returns and compute nothing.
//
// Everything that is asked of documents can be asked of paths, read on the
// spot, or of a ledger. Both give the same Evidence: sources and their claims.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/answer.h"
#include "outlay/claim.h"
#include "outlay/decimal.h"
#include "outlay/error.h"
#include "outlay/period.h"
#include "outlay/place.h"
#include "outlay/source.h"

namespace outlay {

struct EngineOptions {
  std::string data_directory;  // --data: tables that add to ours; empty: none
  unsigned threads = 0;        // 0: as many as the machine has
  // What will be asked of the engine; tables that are not needed are not read.
  bool can_read = true;       // read(), evidence_of(), add(), explain()
  bool can_reconcile = true;  // report(), check(), why()
};

struct ReadOptions {
  // Each limit is met by an error that names the flag which raises it.
  std::uint64_t limit_bytes = std::uint64_t{64} << 20;       // a document
  std::uint64_t limit_line_bytes = std::uint64_t{16} << 20;  // a record in a file of passages
  std::uint32_t limit_folders = 64;                          // folders in folders
  // Claims that are less surely read than this are left out.
  int least_probability_permille = 0;
  // Also keep every figure, those about nobody too.
  bool figures = false;
  // Read claims. Without them figures of any text come at the speed of a scan.
  bool claims = true;
};

// A figure as a person asks for it: value, unit, words and place.
struct ReadFigure {
  Place place;
  std::string quote;
  std::optional<Decimal> low, high;  // base units; a missing one is open
  std::string unit;                  // "USD", "percent"
  std::string hedge;                 // "about"; empty: none
  bool approx = false;               // it is one of nearness
  std::string interval;              // what the words allow: "[22500000000, 23500000000]"
  bool is_change = false;            // "doubled": a change in percent
  std::string movement;              // "up", "down"; empty: not said
  std::string reader;                // the rule that read it
};

struct ReadDocument {
  Source source;
  std::string bytes;
  std::vector<Claim> claims;
  std::vector<ReadFigure> figures;  // with ReadOptions::figures
};

// What reading reports to, on the thread that called, in the order of the paths.
class ReadSink {
 public:
  virtual ~ReadSink() = default;
  virtual void take(ReadDocument document) = 0;
  virtual void take(const Error& error) = 0;
};

// Sources and claims to be weighed against each other.
struct Evidence {
  std::vector<Source> sources;
  std::vector<Claim> claims;
  std::vector<Error> dropped;  // what could not be read, and is told beside the answer
};

struct AddOptions {
  bool keep_bytes = true;  // false (--no-keep): the ledger holds hash and quotes only
};

struct Added {
  std::uint64_t documents_new = 0;
  std::uint64_t documents_known = 0;
  std::uint64_t claims = 0;
  std::uint64_t head_sequence = 0;  // 0: no ledger is there, for nothing was read
  std::string head_hash;
  std::vector<Error> dropped;
};

struct JudgementRequest {
  std::string document;  // label, path, file name or the beginning of an id
  std::string key;       // "published" or "publisher"
  std::string value;
  std::string by;
  std::string why;
};

struct Judged {
  std::uint64_t sequence = 0;
  std::string document_label;
  std::string previous;  // the value before; empty: none
};

struct Verified {
  std::uint64_t head_sequence = 0;
  std::string head_hash;
  std::uint64_t documents = 0;
  std::uint64_t claims = 0;
  std::vector<Error> problems;  // empty: the chain holds
};

class Engine {
 public:
  // Reads the tables. A bad row of --data is an error with file, line, column.
  [[nodiscard]] static Result<Engine> load(const EngineOptions& options);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // Files, folders and "-"; see document/load.h for what is recognised.
  void read(const std::vector<std::string>& paths, const ReadOptions& options, ReadSink& sink) const;
  [[nodiscard]] Evidence evidence_of(const std::vector<std::string>& paths,
                                     const ReadOptions& options) const;

  // `as_of`: an entry's number; what the ledger held then. 0: now.
  // `with_places`: the way from each claim to its words, too (for why()); it is
  // made again from the bytes that the ledger kept.
  [[nodiscard]] Result<Evidence> evidence_of_ledger(const std::string& ledger,
                                                    std::uint64_t as_of = 0,
                                                    bool with_places = false) const;
  // Makes the ledger where there is none, with the first document that can be read.
  [[nodiscard]] Result<Added> add(const std::vector<std::string>& paths, const std::string& ledger,
                                  const ReadOptions& options, const AddOptions& add_options,
                                  ReadSink* progress = nullptr) const;
  [[nodiscard]] Result<Judged> judge(const std::string& ledger,
                                     const JudgementRequest& request) const;
  [[nodiscard]] Result<Judged> undo_judgement(const std::string& ledger, std::uint64_t sequence,
                                              const std::string& by, const std::string& why) const;
  [[nodiscard]] Result<Verified> verify(const std::string& ledger,
                                        std::string_view expected_head = {}) const;

  // Who spends what; what closes, differs, follows, is not known; who says so.
  // At most `most_rows` a section, with a last row that counts the others; 0: all.
  [[nodiscard]] Result<Answer> report(const Evidence& evidence, std::size_t most_rows = 0) const;
  // Every identity: closes, fails, or is skipped and what it lacks.
  [[nodiscard]] Result<Answer> check(const Evidence& evidence) const;
  // The chain behind one number, down to the words. `what` is an id or a place
  // ("001:12"); kNotFound where nothing has it.
  [[nodiscard]] Result<Answer> why(const Evidence& evidence, std::string_view what) const;
  // What each stage made of a text, line by line.
  [[nodiscard]] std::vector<std::string> explain(std::string_view text,
                                                 std::optional<Day> published) const;

  // What was read of a document, as rows: its claims, or all its figures.
  [[nodiscard]] Answer claims_of(const ReadDocument& document) const;
  [[nodiscard]] static Answer figures_of(const ReadDocument& document);
  // One JSON object, without a line's end: the keys of the corpus, and id,
  // document, place, probability, interval, hedge and who decided each key.
  [[nodiscard]] static std::string claim_json(const ReadDocument& document, const Claim& claim);
  // All claims of a document so, in order. Not one by one: code points are counted
  // from the begin of the text, once.
  [[nodiscard]] static std::vector<std::string> claims_json(const ReadDocument& document);
  // The same of each figure: low, high (null: open), unit, hedge, interval, change,
  // movement, and its place: bytes of the document, code points where it is UTF-8, line.
  [[nodiscard]] static std::vector<std::string> figures_json(const ReadDocument& document);
  // The corpus form: {"id": …, "claims": […]}, offsets in code points.
  [[nodiscard]] static std::string corpus_json(const ReadDocument& document);

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// "0.1.0".
[[nodiscard]] std::string_view version();

}  // namespace outlay
