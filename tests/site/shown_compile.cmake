# A kind of records that no area of the sites shows does not compile, nor one without an entry in
# lists.
function(compile_shown name claim)
  add_test(NAME ${name} COMMAND ${compile_field} -DCLAIM=${claim}
    ${CMAKE_SOURCE_DIR}/tests/site/shown_compile.cc)
endfunction()
compile_shown(kind_with_an_area_compiles HasArea<Material>)
compile_shown(kind_without_an_area_does_not_compile HasArea<Meeting>)
compile_shown(kind_with_an_entry_in_lists_compiles HasEntryInLists<Material>)
compile_shown(kind_without_an_entry_in_lists_does_not_compile HasEntryInLists<Leaflet>)
set_tests_properties(kind_without_an_area_does_not_compile
  kind_without_an_entry_in_lists_does_not_compile PROPERTIES WILL_FAIL TRUE)
