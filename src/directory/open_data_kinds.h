// Which kinds of records are published as tables of open data: their descriptions say which fields.
#pragma once

namespace shirube {

struct Desk;
struct Facility;
struct PublicEvent;

template <class R>
inline constexpr bool has_open_data = false;
template <>
inline constexpr bool has_open_data<Facility> = true;
template <>
inline constexpr bool has_open_data<Desk> = true;
template <>
inline constexpr bool has_open_data<PublicEvent> = true;

}  // namespace shirube
