// What `shirube geocode` shows people of the places it knows: sums, a table of those to be looked
// at, and a page with a small map. The page is for the people who keep the records and holds all of
// them; it is never written into a site. Pure functions.
#pragma once

#include <span>
#include <string>

#include "command/place_survey.h"
#include "place/outline.h"

namespace shirube {

/// One line: how many places there are of each precision.
std::string place_counts(std::span<const SurveyedPlace> places);

/// By owner, those that want a look: name, address, precision, source, doubts.
std::string review_table(std::span<const SurveyedPlace> places);

/// The same as an HTML page that needs no network, with links to 地理院地図.
std::string review_page(std::span<const SurveyedPlace> places, const Outlines& outlines);

}  // namespace shirube
