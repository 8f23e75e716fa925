// The squares of the map's points, and how near pins may be to each other. The build takes these numbers
// from here (cmake/script_numbers.cmake): each stands in a line of its own.

/// The deepest zoom at which map pictures exist; positions are pixels of the world there.
export const deepestZoom = 18;
/// A square is two to the power of this wide, in pixels of its zoom.
export const tileBits = 10;
/// Below this distance, in pixels of the screen, two pins become one: a pin is 44 wide.
export const pinDistance = 64;
