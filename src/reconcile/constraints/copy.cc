// Documents that copy each other are marked: they count as one source.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {

void mark_copies(Workspace& work) {
  for (const CopyPair& pair : work.copies.pairs) {
    Finding finding = start(FindingKind::kMarked, "copy", Account{}, std::nullopt);
    for (const auto& [a, b] : pair.facts) {
      add_sorted(finding.support.claims, work.claims[a].id);
      add_sorted(finding.support.claims, work.claims[b].id);
    }
    finding.documents = {work.sources[pair.a].document, work.sources[pair.b].document};
    finding.statement = work.label(pair.a) + " and " + work.label(pair.b) + " count as one source: " + pair.reason +
                        " (" + pair.detail + ")";
    work.add(std::move(finding));
  }
}

}  // namespace outlay
