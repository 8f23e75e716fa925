#include "place/address/address_tokens.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "place/address/address_folding.h"

namespace shirube {
namespace {

constexpr std::uint32_t no_digit = 0xFFFF'FFFF;
constexpr std::uint32_t largest_number = 999'999'999;

bool is_arabic(char16_t letter) {
  return letter >= u'0' && letter <= u'9';
}

/// 0 to 9, or 10, 100 and 1000.
std::uint32_t kanji_digit(char16_t letter) {
  switch (letter) {
    case u'〇':
      return 0;
    case u'一':
    case u'壱':
      return 1;
    case u'二':
    case u'弐':
      return 2;
    case u'三':
      return 3;
    case u'四':
      return 4;
    case u'五':
      return 5;
    case u'六':
      return 6;
    case u'七':
      return 7;
    case u'八':
      return 8;
    case u'九':
      return 9;
    case u'十':
      return 10;
    case u'百':
      return 100;
    case u'千':
      return 1000;
    default:
      return no_digit;
  }
}

bool is_digit(char16_t letter) {
  return is_arabic(letter) || kanji_digit(letter) != no_digit;
}

AddressUnit number_unit(std::uint32_t number) {
  constexpr std::uint32_t last = last_number_unit - first_number_unit;
  return static_cast<AddressUnit>(first_number_unit + std::min(number, last));
}

}  // namespace

/// One pass over an address. Looks ahead by at most two letters.
class AddressCutter {
 public:
  AddressCutter(std::string_view text, AddressTokens& tokens) : text_(text), tokens_(tokens) {
    tokens_.size_ = 0;
  }

  void run() {
    next_ = peek(0);
    skip_heading();
    while (at_ < text_.size() && tokens_.size_ < AddressTokens::capacity) step();
    tokens_.begins_[tokens_.size_] = static_cast<std::uint32_t>(end_);
  }

 private:
  struct Letter {
    char16_t folded = 0;
    char32_t written = 0;
    std::size_t end = 0;
  };

  Letter peek(std::size_t at) const {
    const DecodedLetter decoded = decode_letter(text_, at);
    return {fold_(decoded.letter), decoded.letter, at + decoded.length};
  }
  void take() {
    at_ = next_.end;
    next_ = peek(at_);
  }
  /// The folded letter behind the next one.
  char16_t after_next() const { return peek(next_.end).folded; }

  bool empty() const { return tokens_.size_ == 0; }
  AddressUnit last() const { return empty() ? u'\0' : tokens_.units_[tokens_.size_ - 1]; }
  bool after_number() const { return !empty() && is_number(last()) && !space_; }

  void push(AddressUnit unit, std::size_t begin, std::uint32_t number = 0) {
    const std::size_t i = tokens_.size_++;
    tokens_.units_[i] = unit;
    tokens_.begins_[i] = static_cast<std::uint32_t>(begin);
    tokens_.numbers_[i] = number;
    tokens_.parted_[i] = space_;
    space_ = false;
    kana_ = 0;
    end_ = at_;
    tokens_.ends_[i] = static_cast<std::uint32_t>(at_);
  }

  void push_letters(AddressUnit unit, int letters) {
    const std::size_t begin = at_;
    for (int i = 0; i < letters; ++i) take();
    push(unit, begin);
  }

  void step() {
    if (fold_.is_plain(next_.folded)) return plain_letter();
    special_letter();
  }

  // Nearly all letters, so that what follows is short.
  void plain_letter() {
    const std::size_t begin = at_;
    const Letter letter = next_;
    take();
    push(letter.folded, begin);
    kana_ = letter.written;
  }

  void special_letter() {
    const char16_t letter = next_.folded;
    if (letter >= u'0' && letter <= u'9') return arabic_number();
    if (letter == u'-') return hyphen();
    if (letter < 0x3000) return sign(letter);
    if (kanji_digit(letter) != no_digit) return kanji_number();
    if (is_voicing_mark(next_.written)) return voicing_mark();
    if ((after_number() || last() == banchi_unit) && counter(letter)) return;
    if (letter == u'ー' && after_number()) return hyphen();
    if ((letter == u'大' || letter == u'小') && after_next() == u'字') take();
    // 字 stands before a name; the one of 十文字 is a part of it.
    if (next_.folded == u'字' && last() != u'文') {
      space_ = true;
      return take();
    }
    const char32_t written = next_.written;
    push_letters(letter, 1);
    kana_ = written;
  }

  /// ASCII and what was folded to it.
  void sign(char16_t letter) {
    if (letter == folded_to_nothing) return take();
    if (letter == u' ' || letter == u')' || letter == u',' || letter == u':') {
      space_ = true;
      return take();
    }
    if (letter == u'(') return brackets();
    push_letters(letter, 1);
  }

  /// What stands in brackets is a remark. An open one without an end goes to the end.
  void brackets() {
    int depth = 0;
    do {
      if (next_.folded == u'(') ++depth;
      if (next_.folded == u')') --depth;
      take();
    } while (depth > 0 && at_ < text_.size());
    space_ = true;
  }

  void arabic_number() {
    const std::size_t begin = at_;
    std::uint32_t number = 0;
    while (is_arabic(next_.folded)) {
      number = std::min(number * 10 + (next_.folded - u'0'), largest_number / 10);
      take();
    }
    push(number_unit(number), begin, number);
  }

  /// 二十一 and 二一 are both 21.
  void kanji_number() {
    const std::size_t begin = at_;
    std::uint32_t total = 0;
    std::uint32_t current = 0;
    bool has_unit = false;
    for (std::uint32_t digit; (digit = kanji_digit(next_.folded)) != no_digit; take()) {
      if (digit >= 10) {
        has_unit = true;
        total += (current == 0 ? 1 : current) * digit;
        current = 0;
      } else {
        current = has_unit ? digit : std::min(current * 10 + digit, largest_number / 1000);
      }
      total = std::min(total, largest_number / 10);
    }
    push(number_unit(total + current), begin, total + current);
  }

  void hyphen() {
    if (after_number()) return push_letters(hyphen_unit, 1);
    take();
  }

  void voicing_mark() {
    if (kana_ != 0 && !space_) {
      tokens_.units_[tokens_.size_ - 1] = fold_voiced(kana_, next_.written);
      tokens_.ends_[tokens_.size_ - 1] = static_cast<std::uint32_t>(next_.end);
    }
    take();
    end_ = at_;
  }

  /// 丁目, 番地, 号 and の between numbers; false when `letter` is no counter here.
  bool counter(char16_t letter) {
    const char16_t second = after_next();
    if (letter == u'ノ' && is_digit(second)) {
      if (last() == banchi_unit)
        take();
      else
        push_letters(hyphen_unit, 1);
      return true;
    }
    if (last() == banchi_unit) return false;
    if (letter == u'丁') return counter(chome_unit, second == u'目' ? 2 : 1);
    if (letter == u'町' && second == u'目') return counter(chome_unit, 2);
    if (letter == u'地' && second == u'割') return counter(chome_unit, 2);
    if (letter == u'番' && second == u'地') return counter(banchi_unit, 2);
    if (letter == u'番' && ends_banchi(second)) return counter(banchi_unit, 1);
    if (letter == u'号' && !names_thing(second)) return counter(go_unit, 1);
    return false;
  }
  bool counter(AddressUnit unit, int letters) {
    push_letters(unit, letters);
    return true;
  }

  /// 番 is a counter before a number or an end; 番町 and 番丁 are names.
  static bool ends_banchi(char16_t second) {
    return second == u'\0' || second == u' ' || second == u'-' || second == u'ノ' ||
           second == u'(' || second == u'号' || is_digit(second);
  }
  static bool names_thing(char16_t second) {
    return second == u'線' || second == u'棟' || second == u'室' || second == u'館' ||
           second == u'車';
  }

  /// 〒243-0018, and a label such as 所在地：.
  void skip_heading() {
    while (next_.folded == u' ' || next_.folded == u'〒') take();
    for (std::u16string_view label : {u"所在地", u"住所"}) {
      std::size_t end = at_;
      Letter letter = next_;
      std::size_t matched = 0;
      while (matched < label.size() && letter.folded == label[matched]) {
        end = letter.end;
        letter = peek(end);
        ++matched;
      }
      if (matched < label.size() || (letter.folded != u':' && letter.folded != u' ')) continue;
      at_ = letter.end;
      next_ = peek(at_);
    }
    while (next_.folded == u' ' || next_.folded == u'〒') take();
    if (is_arabic(next_.folded)) skip_postal_code();
  }

  void skip_postal_code() {
    const auto before = std::pair(at_, next_);
    int digits = 0;
    for (; digits < 8 && (is_arabic(next_.folded) || (digits == 3 && next_.folded == u'-'));
         take()) {
      if (next_.folded != u'-') ++digits;
    }
    if (digits != 7) std::tie(at_, next_) = before;
  }

  const AddressFolding& fold_ = AddressFolding::table();
  std::string_view text_;
  AddressTokens& tokens_;
  std::size_t at_ = 0;
  Letter next_;
  std::size_t end_ = 0;
  bool space_ = false;
  /// The last unit as it was written, when it is a letter.
  char32_t kana_ = 0;
};

void AddressTokens::read(std::string_view address) {
  AddressCutter(address, *this).run();
}

std::u16string town_key(std::string_view town) {
  const AddressTokens tokens(town);
  std::u16string_view units = tokens.units();
  // 十二丁目 alone is a name.
  if (units.size() > 2 && units.back() == chome_unit) units.remove_suffix(1);
  return std::u16string(units);
}

bool is_often_left_out(AddressUnit unit) {
  constexpr std::u16string_view left_out = u"ノケ町村条軒リ-";
  return is_counter(unit) || left_out.find(unit) != left_out.npos;
}

std::u16string loosened(std::u16string_view units) {
  std::u16string loose(units);
  std::erase_if(loose, is_often_left_out);
  return loose;
}

}  // namespace shirube
