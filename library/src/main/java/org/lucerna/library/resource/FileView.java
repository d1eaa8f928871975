package org.lucerna.library.resource;

import org.lucerna.imports.extract.Extraction;

/**
 * What a reader may know of a record's file.
 *
 * @param fileName what its owner called it; for people, never a path
 * @param mediaType as found in the bytes
 * @param size in bytes
 * @param sha256 of the bytes, in 64 lower-case hexadecimal digits
 * @param pages how many divisions the text has
 * @param divisions what a page is in this document
 * @param ocr whether the text was read off a scan
 * @param truncated whether the text was too long and is cut (the file itself never is)
 */
public record FileView(
        String fileName,
        String mediaType,
        long size,
        String sha256,
        int pages,
        Extraction.Divisions divisions,
        boolean ocr,
        boolean truncated) {}
