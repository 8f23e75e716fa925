// The one list of audiences, and something for each of them. Values; any thread.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <utility>

#include "directory/audience.h"

namespace shirube {

/// All of them, in their order. Nothing else counts them.
inline constexpr std::array audiences = {Audience::residents, Audience::professionals};

/// It takes as many values as there are audiences, in their order: with one more, whatever forgot
/// it does not compile. What is chosen by who reads is `ByAudience(for_one, for_other)[audience]`.
template <class T>
class ByAudience {
 public:
  ByAudience() = default;
  template <std::convertible_to<T>... Each>
  requires(sizeof...(Each) == audiences.size()) constexpr ByAudience(Each&&... each)
      : values_{T(std::forward<Each>(each))...} {}

  /// What `make(audience)` gives for each of them, called in their order.
  template <class Make>
  static ByAudience made(Make make) {
    return made(make, std::make_index_sequence<audiences.size()>());
  }

  constexpr const T& operator[](Audience audience) const& {
    return values_[static_cast<std::size_t>(audience)];
  }
  constexpr T operator[](Audience audience) && {
    return std::move(values_[static_cast<std::size_t>(audience)]);
  }

 private:
  struct Made {};
  using Values = std::array<T, audiences.size()>;

  template <class Make, std::size_t... i>
  static ByAudience made(Make& make, std::index_sequence<i...>) {
    return ByAudience(Made(), Values{make(audiences[i])...});
  }
  constexpr ByAudience(Made, Values values) : values_(std::move(values)) {}

  Values values_;
};

template <class T, class... Values>
ByAudience(T, Values...) -> ByAudience<T>;

}  // namespace shirube
