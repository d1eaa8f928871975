package org.lucerna.search.lucene;

final class Tuning {
    private Tuning() {}

    static double d(String name, double value) {
        return Double.parseDouble(System.getProperty("tune." + name, Double.toString(value)));
    }
}
