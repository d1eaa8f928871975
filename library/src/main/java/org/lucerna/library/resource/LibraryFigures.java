package org.lucerna.library.resource;

/** How much there is for one reader to find. */
public record LibraryFigures(long resources, long files, long pages, long languages, long countries) {}
