-- AlterTable
ALTER TABLE "Venue" ADD COLUMN "capacity" INTEGER;

-- CreateIndex
CREATE INDEX "Venue_name_idx" ON "Venue"("name");
