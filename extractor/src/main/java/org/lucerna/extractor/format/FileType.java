package org.lucerna.extractor.format;

/** What the bytes of a file are. */
public enum FileType {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    EPUB("application/epub+zip"),
    DOC("application/msword"),
    PPT("application/vnd.ms-powerpoint"),
    XLS("application/vnd.ms-excel"),
    RTF("application/rtf"),
    HTML("text/html"),
    TEXT("text/plain"),
    MARKDOWN("text/markdown"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    TIFF("image/tiff"),
    ZIP("application/zip"),
    TAR("application/x-tar"),
    GZIP("application/gzip"),
    BZIP2("application/x-bzip2"),
    SEVEN_ZIP("application/x-7z-compressed"),
    /** An office file behind a password. */
    ENCRYPTED_OFFICE("application/x-tika-ooxml-protected"),
    /** A ZIP whose directory cannot be read. */
    BROKEN_ZIP("application/zip"),
    OTHER("application/octet-stream");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isArchive() {
        return switch (this) {
            case ZIP, TAR, GZIP, BZIP2, SEVEN_ZIP -> true;
            default -> false;
        };
    }

    public boolean isImage() {
        return this == PNG || this == JPEG || this == TIFF;
    }
}
