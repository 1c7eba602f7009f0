// A publisher owned by whom it reports on is marked.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {

void mark_owned_publishers(Workspace& work) {
  for (std::size_t source = 0; source < work.sources.size(); ++source) {
    const std::string& publisher = work.sources[source].publisher;
    if (publisher.empty()) continue;
    const std::string owner = work.names().owner_of_publisher(publisher);
    if (owner.empty()) continue;
    Support support;
    bool has_plan = false;
    for (const std::size_t index : work.statements_in(source)) {
      const Statement& s = work.statements[index];
      for (const std::string& id : s.account.entity) {
        if (id != owner) continue;
        has_plan = has_plan || s.stance == Stance::kPlan;
        for (const std::size_t claim : s.claims) {
          if (work.claims[claim].document == work.sources[source].document) {
            add_sorted(support.claims, work.claims[claim].id);
          }
        }
      }
    }
    if (support.claims.empty()) continue;
    Finding finding = start(FindingKind::kMarked, "publisher", Account{{owner}, {}, {}, {}, {}}, std::nullopt);
    finding.support = support;
    finding.documents = {work.sources[source].document};
    finding.statement = work.label(source) + ": " + work.names().display(publisher) + ", owned by " +
                        work.names().display(owner) + ", " + (has_plan ? "whose plan it reports" : "on whom it reports");
    work.add(std::move(finding));
  }
}

}  // namespace outlay
