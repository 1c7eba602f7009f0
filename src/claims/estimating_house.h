// "Analysts at Jefferies estimate …", "Goldman Sachs expects …": a house of
// analysts that says what others will do. The figure is not about it, and it
// is who says it; wording this plain leaves the learned weights no choice.

#pragma once

#include <string>
#include <string_view>

#include "claims/who_context.h"
#include "figures/figure.h"

namespace outlay {

// Kinds of data/entities.tsv whose trade it is to estimate what others do.
[[nodiscard]] bool is_house_of_analysts(std::string_view id, const Names& names);

// The house that estimates in the figure's own sentence, before the figure;
// empty where there is none.
[[nodiscard]] std::string estimating_house(const WhoContext& context, const Figure& figure);

}  // namespace outlay
