# Numbers that both the scripts of the theme and the build know, said once, in a script:
#
#   shirube_script_numbers(TARGET SCRIPT HEADER)
#
# Each `export const pinDistance = 64;` of SCRIPT becomes `inline constexpr int pin_distance = 64;` of
# HEADER, which TARGET can include.
function(shirube_script_numbers target script header)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${script}")
  file(RELATIVE_PATH name "${CMAKE_SOURCE_DIR}" "${script}")
  file(STRINGS "${script}" lines REGEX "^export const [A-Za-z]+ = [0-9]+;$")
  set(text "// Made from ${name} by cmake/script_numbers.cmake.\n#pragma once\n\nnamespace shirube {\n\n")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^export const ([A-Za-z]+) = .*" "\\1" word "${line}")
    string(REGEX REPLACE ".* = ([0-9]+).*" "\\1" number "${line}")
    string(REGEX REPLACE "([A-Z])" "_\\1" word "${word}")
    string(TOLOWER "${word}" word)
    string(APPEND text "inline constexpr int ${word} = ${number};\n")
  endforeach()
  # Untouched when nothing changed, so that nothing is compiled again.
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/script_numbers/${header}"
    CONTENT "${text}\n}  // namespace shirube\n" @ONLY)
  target_include_directories(${target} PUBLIC "${CMAKE_BINARY_DIR}/script_numbers")
endfunction()
