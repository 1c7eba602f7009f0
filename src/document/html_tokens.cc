#include "document/html_tokens.h"

#include <lexbor/html/tokenizer.h>

#include <algorithm>
#include <memory>

namespace outlay {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 16;
constexpr std::size_t kMostInTag = 4000;  // attributes, looked at between two chunks
constexpr std::size_t kMostAttributes = 64;
constexpr std::size_t kForgetAfter = 1024;  // tags
constexpr std::size_t kTableSize = 4096;

struct Destroy {
  void operator()(lxb_html_tokenizer_t* tokenizer) const {
    lxb_html_tokenizer_attrs_destroy(tokenizer);
    lxb_html_tokenizer_tags_destroy(tokenizer);
    lxb_html_tokenizer_destroy(tokenizer);
  }
};

std::string_view view_of(const lxb_char_t* begin, std::size_t size) {
  return {reinterpret_cast<const char*>(begin), size};
}

class Reader {
 public:
  Reader(std::string_view html, const std::function<bool(const HtmlToken&)>& visit)
      : html_(html), visit_(visit), lexbor_(lxb_html_tokenizer_create()) {}

  void run() {
    lxb_html_tokenizer_t* const lexbor = lexbor_.get();
    if (lxb_html_tokenizer_init(lexbor) != LXB_STATUS_OK) return;
    lxb_html_tokenizer_tags_make(lexbor, kTableSize);
    lxb_html_tokenizer_attrs_make(lexbor, kTableSize);
    lexbor->parse_errors = lexbor_array_obj_destroy(lexbor->parse_errors, true);
    // Looking for duplicates is quadratic in the attributes of a tag.
    lexbor->opt |= LXB_HTML_TOKENIZER_OPT_ATTR_KEEP_DUPLICATE;
    lxb_html_tokenizer_callback_token_done_set(lexbor, &Reader::take_token, this);
    if (lxb_html_tokenizer_begin(lexbor) != LXB_STATUS_OK) return;
    const auto* const bytes = reinterpret_cast<const lxb_char_t*>(html_.data());
    for (std::size_t at = 0; at < html_.size(); at += kChunkBytes) {
      const std::size_t size = std::min(kChunkBytes, html_.size() - at);
      if (lxb_html_tokenizer_chunk(lexbor, bytes + at, size) != LXB_STATUS_OK || stopped_) return;
      if (attribute_count(*lexbor->token) > kMostInTag) return;
    }
    lxb_html_tokenizer_end(lexbor);
  }

 private:
  static lxb_html_token_t* take_token(lxb_html_tokenizer_t*, lxb_html_token_t* token, void* self) {
    Reader& reader = *static_cast<Reader*>(self);
    if (reader.hand_over(*token)) return token;
    reader.stopped_ = true;
    return nullptr;
  }

  static std::size_t attribute_count(const lxb_html_token_t& token) {
    std::size_t count = 0;
    for (const lxb_html_token_attr_t* a = token.attr_first; a != nullptr; a = a->next) ++count;
    return count;
  }

  std::uint64_t offset(const lxb_char_t* at) const {
    return static_cast<std::uint64_t>(reinterpret_cast<const char*>(at) - html_.data());
  }

  bool hand_over(const lxb_html_token_t& token) {
    if (token.tag_id == LXB_TAG__END_OF_FILE || token.tag_id == LXB_TAG__EM_COMMENT ||
        token.tag_id == LXB_TAG__EM_DOCTYPE || token.begin == nullptr || token.end < token.begin) {
      return true;
    }
    const std::uint64_t begin = offset(token.begin);
    const std::uint64_t end = offset(token.end);
    // Text that the end of the page made ("<" alone) may lie outside of it.
    if (begin > html_.size() || end > html_.size()) return true;
    token_.begin = begin;
    token_.end = end;
    token_.attributes.clear();
    if (token.tag_id == LXB_TAG__TEXT) {
      token_.kind = HtmlToken::Kind::kText;
      token_.name = {};
      return begin == end || visit_(token_);
    }
    const bool closes = (token.type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0;
    token_.kind = closes ? HtmlToken::Kind::kClose : HtmlToken::Kind::kOpen;
    name_.assign(html_.substr(begin, end - begin));
    for (char& c : name_) c = small(c);
    token_.name = name_;
    if (!closes) read_attributes(token);
    if (!visit_(token_)) return false;
    if (!closes) {
      lxb_html_tokenizer_set_state_by_tag(lexbor_.get(), false, token.tag_id, LXB_NS_HTML);
    }
    if (++tags_ % kForgetAfter == 0) forget();
    return true;
  }

  static char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

  void read_attributes(const lxb_html_token_t& token) {
    names_.clear();
    names_.reserve(kMostAttributes);
    for (const lxb_html_token_attr_t* attribute = token.attr_first; attribute != nullptr;
         attribute = attribute->next) {
      if (token_.attributes.size() == kMostAttributes) break;
      if (attribute->name_begin == nullptr || attribute->name_end < attribute->name_begin) continue;
      std::string& name = names_.emplace_back(view_of(
          attribute->name_begin,
          static_cast<std::size_t>(attribute->name_end - attribute->name_begin)));
      for (char& c : name) c = small(c);
      const bool valued = attribute->value != nullptr && attribute->value_size > 0;
      token_.attributes.push_back(
          {name, valued ? view_of(attribute->value, attribute->value_size) : std::string_view()});
    }
  }

  // What lexbor keeps of tags that are done would grow with the page.
  void forget() {
    lxb_html_tokenizer_t* const lexbor = lexbor_.get();
    lexbor_hash_clean(lexbor->tags);
    lexbor_hash_clean(lexbor->attrs);
    lexbor_dobject_clean(lexbor->dobj_token_attr);
    lexbor_mraw_clean(lexbor->attrs_mraw);
  }

  const std::string_view html_;
  const std::function<bool(const HtmlToken&)>& visit_;
  std::unique_ptr<lxb_html_tokenizer_t, Destroy> lexbor_;
  HtmlToken token_;
  std::string name_;
  std::vector<std::string> names_;
  std::size_t tags_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::string_view HtmlToken::attribute(std::string_view wanted) const {
  for (const HtmlAttribute& attribute : attributes) {
    if (attribute.name == wanted) return attribute.value;
  }
  return {};
}

void for_each_html_token(std::string_view html,
                         const std::function<bool(const HtmlToken&)>& visit) {
  Reader(html, visit).run();
}

}  // namespace outlay
