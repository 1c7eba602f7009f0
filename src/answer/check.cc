#include "answer/check.h"

#include "answer/finding_rows.h"

namespace outlay {

Answer make_check(const Reconciliation& known) {
  struct Part {
    const char *id, *title;
    FindingKind kind;
  };
  constexpr Part kParts[] = {{"fails", "Fails", FindingKind::kFails},
                             {"differs", "Differs", FindingKind::kDiffers},
                             {"closes", "Closes", FindingKind::kCloses},
                             {"agrees", "Agrees", FindingKind::kAgrees},
                             {"skipped", "Skipped", FindingKind::kSkipped}};
  Answer answer;
  for (const Part& part : kParts) {
    Section section = finding_section(part.id, part.title);
    add_findings(section, known, {part.kind}, 0);
    if (!section.rows.empty()) answer.sections.push_back(std::move(section));
  }
  if (known.limit_reached) {
    Section section = finding_section("limit", "Limit");
    Row row;
    row.cells = {{"narrowing stopped after " + std::to_string(known.steps) + " steps; intervals may be too wide", ""}};
    section.rows.push_back(std::move(row));
    answer.sections.push_back(std::move(section));
  }
  return answer;
}

}  // namespace outlay
