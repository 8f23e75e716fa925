// The models of the frame that many pages share, made once.
#include "site/frame/chrome.h"
#include "site/frame/link.h"
#include "site/frame/record_notes.h"

namespace shirube {

template struct StructModel<Chrome>;
template struct StructModel<Link>;
template struct StructModel<Freshness>;
template struct StructModel<HoursRow>;
template struct StructModel<Hours>;
template struct StructModel<PlaceNote>;

}  // namespace shirube
