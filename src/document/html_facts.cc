#include "document/html_facts.h"

#include <array>
#include <utility>

#include "document/day_text.h"
#include "document/html_tokens.h"
#include "unicode/characters.h"
#include "unicode/utf8.h"

namespace outlay {
namespace {

constexpr std::size_t kDeclarationBytes = 4096;
constexpr std::size_t kHeadBytes = std::size_t{1} << 20;

// Runs of white space as one blank, none at the ends.
std::string squeezed(std::string_view text) {
  std::string made;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_space(point.value)) {
      blank = !made.empty();
    } else {
      if (blank) made += ' ';
      blank = false;
      append_code_point(made, point.value);
    }
    at += point.size;
  }
  return made;
}

class Head {
 public:
  explicit Head(std::string_view html) : html_(html) {}

  DocumentFacts run() {
    for_each_html_token(html_, [this](const HtmlToken& token) { return take(token); });
    facts_.title = squeezed(social_title_.empty() ? title_ : social_title_);
    return std::move(facts_);
  }

 private:
  bool take(const HtmlToken& token) {
    switch (token.kind) {
      case HtmlToken::Kind::kText:
        if (in_title_) {
          for_each_html_piece(html_, token.begin, token.end, [this](const HtmlPiece& piece) {
            title_ += piece.replaced ? piece.replacement
                                     : html_.substr(piece.begin, piece.end - piece.begin);
          });
        }
        return true;
      case HtmlToken::Kind::kClose:
        if (token.name == "title") in_title_ = false;
        return token.name != "head" && token.name != "html";
      case HtmlToken::Kind::kOpen:
        break;
    }
    if (token.name == "body") return false;
    if (token.name == "title") in_title_ = title_.empty();
    if (token.name == "html" && facts_.language.empty()) {
      facts_.language = std::string(token.attribute("lang"));
    }
    if (token.name == "meta") take_meta(token);
    if (token.name == "link" && fold(token.attribute("rel")) == "canonical") {
      facts_.address = squeezed(token.attribute("href"));
    }
    return true;
  }

  void take_meta(const HtmlToken& token) {
    std::string key = fold(token.attribute("property"));
    if (key.empty()) key = fold(token.attribute("name"));
    if (key.empty()) key = fold(token.attribute("itemprop"));
    const std::string value = squeezed(token.attribute("content"));
    if (key.empty() || value.empty()) return;
    const std::array<std::pair<std::string_view, std::string*>, 7> texts = {
        {{"og:title", &social_title_},
         {"twitter:title", &social_title_},
         {"og:site_name", &facts_.publisher},
         {"publisher", &facts_.publisher},
         {"author", &facts_.author},
         {"article:author", &facts_.author},
         {"og:url", &facts_.address}}};
    for (const auto& [name, target] : texts) {
      if (key == name && target->empty()) *target = value;
    }
    static constexpr std::array<std::string_view, 9> kDays = {
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
        "publishdate", "publish_date", "dc.date", "dc.date.issued"};
    for (const std::string_view name : kDays) {
      if (key == name && !facts_.published) facts_.published = day_from_text(value);
    }
  }

  const std::string_view html_;
  DocumentFacts facts_;
  std::string title_;
  std::string social_title_;
  bool in_title_ = false;
};

}  // namespace

DocumentFacts read_html_facts(std::string_view html) {
  const std::size_t size = floor_to_code_point(html, kHeadBytes);
  return Head(html.substr(0, size)).run();
}

std::string declared_encoding(std::string_view bytes) {
  std::string declared;
  const std::string_view start = bytes.substr(0, kDeclarationBytes);
  for_each_html_token(start, [&](const HtmlToken& token) {
    if (token.kind != HtmlToken::Kind::kOpen || token.name != "meta") return true;
    declared = std::string(token.attribute("charset"));
    if (declared.empty() && fold(token.attribute("http-equiv")) == "content-type") {
      const std::string content = fold(token.attribute("content"));
      if (const std::size_t at = content.find("charset="); at != std::string::npos) {
        declared = content.substr(at + 8, content.find_first_of("; ", at + 8) - at - 8);
      }
    }
    return declared.empty();
  });
  return declared;
}

}  // namespace outlay
