#include "place/address/address_tokens.h"

#include <algorithm>

#include "place/address/address_folding.h"

namespace shirube {
namespace {

constexpr std::uint32_t largest_number = 999'999'999;
/// Below are signs and foreign letters, which nothing voices.
constexpr char16_t first_of_japanese = 0x3000;

/// 0 to 9, or 10, 100 and 1000; of nothing but kanji digits.
std::uint32_t kanji_digit(char16_t letter) {
  switch (letter) {
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
      return 0;
  }
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
    tokens_.parted_.reset();
    tokens_.behind_aza_.reset();
    tokens_.in_kanji_.reset();
  }

  void run() {
    skip_heading();
    for (Letter next = plain_letters(); more(); next = plain_letters()) special_letter(next);
    tokens_.begins_[tokens_.size_] = end_;
  }

 private:
  /// Small enough to be passed in registers.
  struct Letter {
    char32_t written = 0;
    std::uint32_t end = 0;
    char16_t folded = 0;
    LetterKind kind = LetterKind::nothing;

    bool is_digit() const { return kind == LetterKind::digit || kind == LetterKind::kanji_digit; }
  };

  Letter peek(std::size_t at) const {
    const DecodedLetter decoded = decode_letter(text_, at);
    const AddressFolding::Folded folded = fold_.fold(decoded.letter);
    return {decoded.letter, static_cast<std::uint32_t>(at + decoded.length), folded.letter,
            folded.kind};
  }
  Letter take() {
    const Letter letter = peek(at_);
    at_ = letter.end;
    return letter;
  }

  bool more() const { return at_ < text_.size() && tokens_.size_ < AddressTokens::capacity; }
  bool empty() const { return tokens_.size_ == 0; }
  AddressUnit last() const { return empty() ? u'\0' : tokens_.units_[tokens_.size_ - 1]; }
  bool after_number() const { return is_number(last()) && !space_; }

  /// A unit whose source goes from `begin` to here.
  void push(AddressUnit unit, std::uint32_t begin, std::uint32_t number = 0) {
    const std::size_t i = tokens_.size_++;
    tokens_.units_[i] = unit;
    tokens_.begins_[i] = begin;
    tokens_.ends_[i] = at_;
    tokens_.numbers_[i] = number;
    tokens_.parted_[i] = space_;
    if (aza_) tokens_.behind_aza_[i] = true;
    space_ = aza_ = false;
    kana_ = 0;
    end_ = at_;
  }
  void push_letter(const Letter& letter) {
    const std::uint32_t begin = at_;
    at_ = letter.end;
    push(letter.folded, begin);
    if (letter.folded >= first_of_japanese) kana_ = letter.written;
  }
  /// A unit made of the next letters.
  void push_letters(AddressUnit unit, int letters) {
    const std::uint32_t begin = at_;
    for (int i = 0; i < letters; ++i) take();
    push(unit, begin);
  }

  // Nearly all of an address: nothing is done for each letter that can be done once. Gives the
  // letter behind them.
  Letter plain_letters() {
    const std::size_t first = tokens_.size_;
    std::size_t i = first;
    std::uint32_t at = at_;
    char32_t last = 0;
    Letter next = peek(at);
    while (next.kind == LetterKind::plain && i < AddressTokens::capacity) {
      tokens_.units_[i] = next.folded;
      tokens_.begins_[i] = at;
      tokens_.ends_[i] = next.end;
      last = next.written;
      at = next.end;
      ++i;
      next = peek(at);
    }
    if (i == first) return next;
    tokens_.parted_[first] = space_;
    tokens_.size_ = i;
    space_ = aza_ = false;
    kana_ = last;
    at_ = end_ = at;
    return next;
  }

  // The frequent ones first: where a switch over all of them leads nobody can foresee.
  void special_letter(const Letter& letter) {
    if (letter.kind == LetterKind::digit) return arabic_number(letter);
    if (letter.kind == LetterKind::hyphen) return hyphen(letter);
    if (letter.kind == LetterKind::counting) return counter_or_letter(letter);
    if (letter.kind == LetterKind::kanji_digit) return kanji_number(letter);
    rare_letter(letter);
  }

  void rare_letter(const Letter& letter) {
    switch (letter.kind) {
      case LetterKind::nothing:
        at_ = letter.end;
        return;
      case LetterKind::gap:
        space_ = true;
        at_ = letter.end;
        return;
      case LetterKind::opening:
        return brackets();
      case LetterKind::voicing_mark:
        return voicing_mark(letter);
      case LetterKind::name_mark:
        return name_mark(letter);
      case LetterKind::long_mark:
        return after_number() ? hyphen(letter) : push_letter(letter);
      default:
        return push_letter(letter);
    }
  }

  /// 字, 大字 and 小字 stand before a name; the 字 of 十文字 is a part of it.
  void name_mark(const Letter& letter) {
    const Letter mark = letter.folded == u'字' ? letter : peek(letter.end);
    if (mark.folded != u'字' || last() == u'文') return push_letter(letter);
    space_ = aza_ = true;
    at_ = mark.end;
  }

  /// What stands in brackets is a remark. An open one without an end goes to the end.
  void brackets() {
    int depth = 0;
    do {
      const char16_t folded = take().folded;
      if (folded == u'(') ++depth;
      if (folded == u')') --depth;
    } while (depth > 0 && at_ < text_.size());
    space_ = true;
  }

  void arabic_number(const Letter& first) {
    const std::uint32_t begin = at_;
    std::uint32_t number = 0;
    for (Letter next = first; next.kind == LetterKind::digit; next = peek(at_)) {
      number = std::min(number * 10 + (next.folded - u'0'), largest_number / 10);
      at_ = next.end;
    }
    push(number_unit(number), begin, number);
  }

  /// 二十一 and 二一 are both 21.
  void kanji_number(const Letter& first) {
    const std::uint32_t begin = at_;
    std::uint32_t total = 0;
    std::uint32_t current = 0;
    bool has_unit = false;
    for (Letter next = first; next.kind == LetterKind::kanji_digit; next = peek(at_)) {
      const std::uint32_t digit = kanji_digit(next.folded);
      if (digit >= 10) {
        has_unit = true;
        total += (current == 0 ? 1 : current) * digit;
        current = 0;
      } else {
        current = has_unit ? digit : std::min(current * 10 + digit, largest_number / 1000);
      }
      total = std::min(total, largest_number / 10);
      at_ = next.end;
    }
    push(number_unit(total + current), begin, total + current);
    tokens_.in_kanji_[tokens_.size_ - 1] = true;
  }

  void hyphen(const Letter& letter) {
    const bool between_numbers = after_number() || (is_number(last()) && number_follows(letter));
    const std::uint32_t begin = at_;
    at_ = letter.end;
    if (between_numbers) push(hyphen_unit, begin);
  }

  /// 3 - 17, with spaces on either side.
  bool number_follows(const Letter& letter) const {
    Letter next = peek(letter.end);
    while (next.folded == u' ') next = peek(next.end);
    return next.is_digit();
  }

  bool may_count(const Letter& letter) const {
    if (last() == banchi_unit) return true;
    if (!is_number(last())) return false;
    return !space_ || (!aza_ && counts_across_space(letter));
  }

  /// 3 丁目 and 5 番 7 号: words that are nothing else, also behind a space.
  bool counts_across_space(const Letter& letter) const {
    const Letter second = peek(letter.end);
    switch (letter.folded) {
      case u'丁':
        return second.folded == u'目';
      case u'町':
        return second.folded == u'目';
      case u'地':
        return second.folded == u'割';
      case u'番':
        return second.folded == u'地' || ends_banchi(second);
      case u'号':
        return second.folded == u'\0' || second.folded == u' ';
      default:
        return false;
    }
  }

  void voicing_mark(const Letter& mark) {
    at_ = mark.end;
    if (kana_ != 0 && !space_) {
      tokens_.units_[tokens_.size_ - 1] = fold_voiced(kana_, mark.written);
      tokens_.ends_[tokens_.size_ - 1] = at_;
    }
    end_ = at_;
  }

  void counter_or_letter(const Letter& letter) {
    if (!may_count(letter) || !counter(letter)) push_letter(letter);
  }

  /// 丁目, 番地, 号 and の between numbers; false when `letter` is no counter here.
  bool counter(const Letter& letter) {
    const Letter second = peek(letter.end);
    if (letter.folded == u'ノ' && second.is_digit()) {
      if (last() == banchi_unit)
        take();
      else
        push_letters(hyphen_unit, 1);
      return true;
    }
    if (last() == banchi_unit) return false;
    switch (letter.folded) {
      case u'丁':
        return counter(chome_unit, second.folded == u'目' ? 2 : 1);
      case u'町':
        return second.folded == u'目' && counter(chome_unit, 2);
      case u'地':
        return second.folded == u'割' && counter(chome_unit, 2);
      case u'番':
        if (second.folded == u'地') return counter(banchi_unit, 2);
        return ends_banchi(second) && counter(banchi_unit, 1);
      case u'号':
        return !names_thing(second.folded) && counter(go_unit, 1);
      default:
        return false;
    }
  }
  bool counter(AddressUnit unit, int letters) {
    push_letters(unit, letters);
    return true;
  }

  /// 番 is a counter before a number or an end; 番町 and 番丁 are names.
  static bool ends_banchi(const Letter& second) {
    constexpr std::u16string_view ends{u"\0 -ノ(号", 6};
    return second.is_digit() || ends.find(second.folded) != ends.npos;
  }
  static bool names_thing(char16_t second) {
    return second == u'線' || second == u'棟' || second == u'室' || second == u'館' ||
           second == u'車';
  }

  /// 〒243-0018, and a label such as 所在地：.
  void skip_heading() {
    if (peek(0).kind == LetterKind::plain) return;
    skip_marks();
    for (std::u16string_view label : {u"所在地", u"住所"}) skip_label(label);
    skip_marks();
    if (peek(at_).kind == LetterKind::digit) skip_postal_code();
  }

  void skip_marks() {
    for (Letter next = peek(at_); next.folded == u' ' || next.folded == u'〒'; next = peek(at_)) {
      at_ = next.end;
    }
  }

  void skip_label(std::u16string_view label) {
    const std::uint32_t before = at_;
    for (char16_t letter : label) {
      if (take().folded != letter) {
        at_ = before;
        return;
      }
    }
    const char16_t behind = take().folded;
    if (behind != u':' && behind != u' ') at_ = before;
  }

  void skip_postal_code() {
    const std::uint32_t before = at_;
    int digits = 0;
    for (Letter next = peek(at_);
         digits < 8 && (next.kind == LetterKind::digit || (digits == 3 && next.folded == u'-'));
         next = peek(at_)) {
      if (next.folded != u'-') ++digits;
      at_ = next.end;
    }
    if (digits != 7) at_ = before;
  }

  const AddressFolding& fold_ = AddressFolding::table();
  std::string_view text_;
  AddressTokens& tokens_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  bool space_ = false;
  /// 字 was the last that was read.
  bool aza_ = false;
  /// The last unit as it was written, when it is a letter of Japanese.
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

std::u16string loosened(std::u16string_view units) {
  std::u16string loose(units);
  std::erase_if(loose, is_often_left_out);
  return loose;
}

}  // namespace shirube
