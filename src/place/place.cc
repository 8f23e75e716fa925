#include "place/place.h"

namespace shirube {

int usual_radius(Precision precision) {
  switch (precision) {
    case Precision::none:
    case Precision::exact:
      return 0;
    case Precision::address:
      return 50;
    case Precision::block:
      return 150;
    case Precision::published:
      return 450;
    case Precision::town:
      return 500;
    case Precision::oaza:
      return 1800;
  }
  return 0;
}

}  // namespace shirube
