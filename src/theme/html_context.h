// Follows the literal text of a template through HTML, as a browser's tokenizer would, and tells
// what kind of value may be printed at the place reached. The compiler keeps one for each way
// through a template. Plain value; used by one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace shirube {

class HtmlContext {
 public:
  /// What a value may be at this place.
  enum class Accepts {
    /// Escaped text, or markup as it is.
    markup,
    /// Escaped text only.
    text,
    /// An address that was checked, or an integer.
    url,
    nothing,
  };

  /// Goes on over literal text.
  void read(std::string_view literal);

  /// Goes on over a value printed here.
  void read_value();

  Accepts accepts() const;

  /// Between tags, not within one, in a comment or in an element whose content is not markup.
  bool in_text() const { return state_ == State::text; }

  /// The place as a message shows it, such as `<script>` or `onclick=`.
  std::string place() const;

  /// What would lead back from here to text: `>`, a quote, `</script>` or `-->`.
  std::string closing() const;

  /// False when the two ways that meet here stand at different places; otherwise this becomes the
  /// more careful of the two.
  bool meet(const HtmlContext& other);

 private:
  enum class State : std::uint8_t {
    text,
    /// <title> and <textarea>: text without tags.
    plain_text,
    /// <script>, <style> and others whose content is not text.
    raw_text,
    tag_open,
    end_tag_open,
    tag_name,
    before_attribute,
    /// Several ways met within a tag, such as after <option{% if a %} selected{% endif %}: only
    /// what ends a name may follow.
    ambiguous,
    /// Something else followed; no value may stand in the rest of the file.
    lost,
    attribute_name,
    after_attribute_name,
    before_value,
    quoted_value,
    unquoted_value,
    declaration_open,
    declaration,
    comment,
  };

  /// How far the value of an address attribute has come.
  struct Address {
    bool started = false;
    /// After a value, or a `/`, `?` or `#`: no scheme can come any more.
    bool scheme_settled = false;
    /// The literal text gives the scheme or the host.
    bool foreign = false;
    bool fragment = false;
    char last = 0;
  };

  void read(char c);
  void read_text(char c);
  void read_raw(char c);
  void read_tag(char c);
  void read_attribute(char c);
  void read_declaration(char c);
  void read_address(char c);
  void finish_tag();
  void start_attribute(char c);
  bool between_attributes() const;
  bool in_address() const;
  bool in_forbidden_attribute() const;

  State state_ = State::text;
  bool closing_tag_ = false;
  char quote_ = 0;
  std::string element_;
  std::string attribute_;
  /// The last characters, where the end of something longer than one is looked for.
  std::string tail_;
  Address address_;
};

}  // namespace shirube
