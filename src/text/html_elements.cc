#include "text/html_elements.h"

#include <algorithm>
#include <array>

namespace outlay {
namespace {

struct Named {
  std::string_view name;
  HtmlElement element;
};

using enum HtmlElement;

// In the order of names. A form is not left out as a whole, for there are pages
// that are one form; its controls are.
constexpr std::array kElements = {
    Named{"address", kBlock},     Named{"article", kBlock},    Named{"aside", kSkipped},
    Named{"audio", kHidden},     Named{"blockquote", kQuotation}, Named{"body", kBlock},
    Named{"br", kBlock},          Named{"button", kHidden},   Named{"canvas", kHidden},
    Named{"caption", kCaption},   Named{"center", kBlock},     Named{"datalist", kHidden},
    Named{"dd", kBlock},          Named{"details", kBlock},    Named{"dialog", kSkipped},
    Named{"dir", kList},          Named{"div", kBlock},        Named{"dl", kBlock},
    Named{"dt", kBlock},          Named{"fieldset", kSkipped}, Named{"figcaption", kCaption},
    Named{"figure", kBlock},      Named{"footer", kSkipped},   Named{"form", kBlock},
    Named{"frameset", kSkipped},  Named{"h1", kHeading},       Named{"h2", kHeading},
    Named{"h3", kHeading},        Named{"h4", kHeading},       Named{"h5", kHeading},
    Named{"h6", kHeading},        Named{"head", kBlock},       Named{"header", kSkipped},
    Named{"hr", kBlock},          Named{"html", kBlock},       Named{"iframe", kHidden},
    Named{"label", kHidden},     Named{"li", kItem},          Named{"main", kBlock},
    Named{"menu", kSkipped},      Named{"nav", kSkipped},      Named{"noembed", kHidden},
    Named{"noframes", kSkipped},  Named{"noscript", kHidden}, Named{"object", kHidden},
    Named{"ol", kList},           Named{"p", kBlock},          Named{"pre", kBlock},
    Named{"script", kHidden},    Named{"section", kBlock},    Named{"select", kHidden},
    Named{"style", kHidden},     Named{"summary", kBlock},    Named{"svg", kHidden},
    Named{"table", kTable},       Named{"tbody", kHeadRows},   Named{"td", kCell},
    Named{"template", kHidden},  Named{"textarea", kHidden}, Named{"tfoot", kHeadRows},
    Named{"th", kCell},           Named{"thead", kHeadRows},   Named{"title", kTitle},
    Named{"tr", kRow},            Named{"ul", kList},          Named{"video", kHidden},
};
static_assert(std::ranges::is_sorted(kElements, {}, &Named::name));

}  // namespace

HtmlElement html_element(std::string_view name) {
  const auto found = std::ranges::lower_bound(kElements, name, {}, &Named::name);
  return found != kElements.end() && found->name == name ? found->element : kInline;
}

}  // namespace outlay
