// Reads addresses for believe() by a gazetteer. Without one there is no reader, and nothing that a
// service says can be believed. Pure; any thread.
#pragma once

#include "place/gazetteer/address_matcher.h"
#include "place/online/believe.h"

namespace shirube {

/// `matcher` must outlive the reader.
AddressReader gazetteer_reader(const AddressMatcher& matcher);

}  // namespace shirube
