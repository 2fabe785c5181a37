package dk.cpr.importer.delivery;

import dk.cpr.importer.delivery.Found.Skipped;
import dk.cpr.importer.delivery.SourceFile.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Walks files and folders and recognises each file by its content, DAR's by its name. */
public final class FileFinder {
  /** DAR's entities; what others point at comes first. */
  static final List<String> ENTITIES =
      List.of(
          "DARKommuneinddeling",
          "DARSogneinddeling",
          "DARAfstemningsomraade",
          "DARMenighedsraadsafstemningsomraade",
          "Postnummer",
          "SupplerendeBynavn",
          "NavngivenVej",
          "NavngivenVejKommunedel",
          "NavngivenVejSupplerendeBynavnRelation",
          "Adressepunkt",
          "Husnummer",
          "Adresse");

  private static final Pattern MAYBE_NUMBER = Pattern.compile("[0-9]{6}-?[0-9]{4}");
  private static final String ROWS = ".ndjson";

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  private FileFinder() {}

  /** Everything at the paths; a path that does not exist is among the skipped. */
  public static Found find(List<Path> paths) throws IOException {
    FileFinder finder = new FileFinder();
    for (Path path : paths) {
      if (Files.exists(path)) {
        finder.walk(path);
      } else {
        finder.skipped.add(new Skipped(label(path, path), "no-such-file"));
      }
    }
    finder.files.sort(
        Comparator.comparing(SourceFile::kind)
            .thenComparing(SourceFile::orderKey)
            .thenComparing(SourceFile::path));
    return new Found(finder.files, finder.skipped);
  }

  /** What is named is read, also through a link; within a folder links are not followed. */
  private void walk(Path named) throws IOException {
    Path root = named.toRealPath();
    if (!Files.isDirectory(root)) {
      named(root, label(named, named));
      return;
    }
    long before = found();
    Files.walkFileTree(root, new FolderVisitor(root));
    if (found() == before) {
      skipped.add(new Skipped(label(named, named), "empty-folder"));
    }
  }

  private long found() {
    return files.size() + skipped.size();
  }

  /** A file that was named by itself ought to be one that can be read. */
  private void named(Path path, String label) throws IOException {
    int before = files.size();
    take(path, label);
    if (files.size() == before && !skipped.getLast().isDamage()) {
      skipped.set(
          skipped.size() - 1, new Skipped(label, "named-and-" + skipped.getLast().reason()));
    }
  }

  /** Takes what lies in a folder, but for what is hidden there. */
  private final class FolderVisitor extends SimpleFileVisitor<Path> {
    private final Path root;

    FolderVisitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root) || !isHidden(folder)) {
        return FileVisitResult.CONTINUE;
      }
      skipped.add(new Skipped(label(root, folder), "hidden"));
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
      if (attributes.isSymbolicLink()) {
        skipped.add(new Skipped(label(root, path), "link-not-followed"));
      } else if (isHidden(path)) {
        skipped.add(new Skipped(label(root, path), "hidden"));
      } else {
        take(path, label(root, path));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      skipped.add(new Skipped(label(root, path), "not-readable"));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }

  private void take(Path path, String label) throws IOException {
    if (!Files.isRegularFile(path)) {
      skipped.add(new Skipped(label, "not-a-file"));
    } else if (!Files.isReadable(path)) {
      skipped.add(new Skipped(label, "not-readable"));
    } else if (path.getFileName().toString().endsWith(ROWS)) {
      dar(path, label);
    } else {
      recognise(path, label);
    }
  }

  private void recognise(Path path, String label) throws IOException {
    FirstLine first = FirstLine.of(path);
    switch (first.kind()) {
      case AUTHORITIES -> add(path, label, Kind.AUTHORITIES, "");
      case ROADS -> add(path, label, Kind.ROADS, first.productionDate());
      case EXTRACT -> add(path, label, Kind.EXTRACT, first.productionDate());
      case FULL_EXTRACT -> add(path, label, Kind.FULL_EXTRACT, first.productionDate());
      case WRONG_ENCODING -> skipped.add(new Skipped(label, "wrong-encoding"));
      case PACKED -> skipped.add(new Skipped(label, "packed"));
      case CUT -> skipped.add(new Skipped(label, "no-start-record"));
      case UNKNOWN -> skipped.add(new Skipped(label, "not-recognised"));
    }
  }

  private void dar(Path path, String label) {
    String name = path.getFileName().toString();
    int place = ENTITIES.indexOf(name.substring(0, name.length() - ROWS.length()));
    if (place < 0) {
      skipped.add(new Skipped(label, "not-a-dar-entity"));
    } else {
      add(path, label, Kind.DAR, String.format("%02d", place));
    }
  }

  private void add(Path path, String label, Kind kind, String orderKey) {
    files.add(new SourceFile(path, label, kind, orderKey));
  }

  private static String label(Path root, Path path) {
    Path shown = root.equals(path) ? path.getFileName() : root.relativize(path);
    String text = String.valueOf(shown == null ? path : shown);
    return MAYBE_NUMBER.matcher(text).replaceAll("**********");
  }
}
