package org.lucerna.directory.exchange.table;

import java.util.List;

/**
 * @param number as a spreadsheet program shows it: the first row is 1
 * @param cells as texts; an empty one has nothing in it
 */
record TableRow(int number, List<String> cells) {

    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
