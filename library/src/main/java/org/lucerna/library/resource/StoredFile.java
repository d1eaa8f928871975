package org.lucerna.library.resource;

import java.nio.file.Path;

/** A record's original, byte for byte. The path is in the file store: read it, never change it. */
public record StoredFile(Path path, FileView view) {}
