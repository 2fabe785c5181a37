-- Requests for wrk: one allocation after the other under CPR_TOKEN. CPR_SPREAD=hot: all for one birth
-- date and sex, the next one when that is full, beginning with series CPR_FIRST; CPR_SPREAD=wide: a
-- date and sex at random. CPR_BODY has @DATE@, @SEX@ and @PERSON@ in it. Read by Allocating.java.
local token = os.getenv("CPR_TOKEN")
local body = os.getenv("CPR_BODY")
local hot = os.getenv("CPR_SPREAD") == "hot"
local CONNECTIONS = tonumber(os.getenv("CPR_CONNECTIONS") or "32") -- of each thread
local WIDE = 2000 -- where spread series begin, beyond those that hot runs fill
local threads = {}

local function digits(n) return string.format("%0" .. n .. "x", math.random(0, 16 ^ n - 1)) end

-- Series n of the years 1970 to 1999: two sexes for each date.
local function series(n)
  return os.date("!%Y-%m-%d", math.floor(n / 2) * 86400), n % 2 == 0 and "K" or "M"
end

function setup(thread)
  table.insert(threads, thread)
  thread:set("seed", os.time() * 100 + #threads)
end

function init(args)
  math.randomseed(seed)
  at = tonumber(os.getenv("CPR_FIRST") or "0")
  given, full, other, late = 0, 0, 0, 0
end

function request()
  local person = digits(8) .. "-" .. digits(4) .. "-4" .. digits(3) .. "-8" .. digits(3) .. "-" .. digits(6) .. digits(6)
  local date, sex = series(hot and at or math.random(WIDE, 2 * 10950))
  local text = body:gsub("@DATE@", date):gsub("@SEX@", sex):gsub("@PERSON@", person)
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token,
    ["Idempotency-Key"] = person }, text)
end

function response(status, headers, answer)
  late = math.max(0, late - 1)
  if status == 201 then
    given = given + 1
  elseif status == 409 and hot then
    full = full + 1
    -- What is under way when a series is full is refused too, and is no sign that the next is full.
    if late == 0 then at, late = at + 1, 4 * CONNECTIONS end
  else
    other = other + 1
  end
end

function done(summary, latency, requests)
  local given, full, other, at = 0, 0, 0, 0
  for _, thread in ipairs(threads) do
    given, full, other = given + thread:get("given"), full + thread:get("full"), other + thread:get("other")
    at = math.max(at, thread:get("at"))
  end
  local errors = summary.errors
  print(string.format("bench given=%d micros=%d full=%d failed=%d p50=%d p99=%d at=%d", given, summary.duration, full,
    other + errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50),
    latency:percentile(99), at))
end
