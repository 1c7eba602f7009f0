#include "ledger/schema_views.h"

namespace outlay {

std::string_view views_sql() {
  return R"(
CREATE VIEW judgements AS
SELECT j.sequence AS entry, j."by", j.why, j.document, j.key, j.value, j.previous, j.undoes,
  u.sequence AS undone_by,
  j.undoes IS NULL AND u.sequence IS NULL AND NOT EXISTS (
    SELECT 1 FROM judgement later
    WHERE later.document = j.document AND later.key = j.key AND later.sequence > j.sequence
      AND later.undoes IS NULL
      AND NOT EXISTS (SELECT 1 FROM judgement v WHERE v.undoes = later.sequence)) AS in_force
FROM judgement j LEFT JOIN judgement u ON u.undoes = j.sequence;
CREATE VIEW sources AS
SELECT d.label, d.id AS document, d.title,
  CASE WHEN p.value IS NULL THEN d.publisher ELSE nullif(p.value, '') END AS publisher,
  CASE WHEN t.value IS NULL THEN d.published ELSE nullif(t.value, '') END AS published,
  d.author, d.via, d.address, d.language, d.kind,
  (SELECT s.path FROM sighting s WHERE s.document = d.id ORDER BY s.sequence LIMIT 1) AS path,
  (SELECT count(*) FROM sighting s WHERE s.document = d.id) AS sightings,
  d.size_bytes, d.kept, d.sequence AS entry
FROM document d
LEFT JOIN judgements p ON p.document = d.id AND p.key = 'publisher' AND p.in_force
LEFT JOIN judgements t ON t.document = d.id AND t.key = 'published' AND t.in_force
WHERE NOT EXISTS (SELECT 1 FROM document n WHERE n.id = d.id AND n.sequence > d.sequence);
CREATE VIEW claims AS
SELECT c.id, (SELECT d.label FROM document d WHERE d.id = c.document ORDER BY d.sequence LIMIT 1)
    AS source,
  c.line, c.entity, c.concept, c.measure, c.low, c.high, c.unit, c.hedge, c.interval, c.period,
  c.first_day, c.last_day, c.base, c.stance, c.said_by, c.purpose, c.segment, c.item,
  c.definition, c.counterparty, c.restates, c.probability_permille, c.quote, c.document, c.place,
  c.sequence AS entry, c.sort_value
FROM claim c
WHERE NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.claim_sequence = c.sequence);
CREATE VIEW learned AS
SELECT e.sequence AS entry, e.kind, r.at, r.version
FROM entry e JOIN run r ON r.sequence = (
  SELECT max(sequence) FROM run WHERE sequence <= e.sequence);
)";
}

}  // namespace outlay
