/**
 * About a thousand invented people on invented roads, the same for everybody: made by code from one
 * seed, the first generation entered by the import door, its children reported as births. With them
 * come an authority list, rights of the demo's recipients, and who plays which part.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.demo;
