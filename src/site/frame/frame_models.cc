// The models of the frame that many pages share, made once.
#include "site/frame/chrome.h"
#include "site/frame/link.h"
#include "site/frame/record_notes.h"

namespace shirube {

template struct Model<Chrome>;
template struct Model<Link>;
template struct Model<Freshness>;
template struct Model<HoursRow>;
template struct Model<Hours>;
template struct Model<PlaceNote>;

}  // namespace shirube
