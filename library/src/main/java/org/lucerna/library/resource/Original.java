package org.lucerna.library.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lucerna.imports.extract.Extraction;

/** The columns of a record that tell of its file. */
@Embeddable
class Original {

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "file_size")
    private long size;

    private int pages;

    @Enumerated(EnumType.STRING)
    private Extraction.Divisions divisions;

    private boolean ocr;

    private boolean truncated;

    protected Original() {}

    Original(FileView file) {
        sha256 = file.sha256();
        fileName = file.fileName();
        mediaType = file.mediaType();
        size = file.size();
        pages = file.pages();
        divisions = file.divisions();
        ocr = file.ocr();
        truncated = file.truncated();
    }

    String sha256() {
        return sha256;
    }

    String fileName() {
        return fileName;
    }

    FileView view() {
        return new FileView(fileName, mediaType, size, sha256, pages, divisions, ocr, truncated);
    }
}
